using System.Security.Cryptography;

using Microsoft.IdentityModel.Tokens;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>A private key of ours: ECDSA over P-256.</summary>
internal static class SigningKey
{
    /// <summary>The key in a PEM text.</summary>
    /// <exception cref="InvalidOperationException">It is no private P-256 key.</exception>
    public static ECDsaSecurityKey Of(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256 && key.ExportParameters(includePrivateParameters: true).D is not null)
            {
                return new ECDsaSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..8]) };
            }
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            // Without its text: the message could hold a part of the key.
        }

        throw new InvalidOperationException("Identity:SigningKey is not a P-256 private key in PEM.");
    }

    /// <summary>The key in a file, which is made when it is not there.</summary>
    public static ECDsaSecurityKey Kept(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var own = $"{file}.{Environment.ProcessId}";
            File.WriteAllText(own, made.ExportPkcs8PrivateKeyPem());
            RestrictToOwner(own);
            MoveIfFirst(own, file);
        }

        return Of(File.ReadAllText(file));
    }

    private static void RestrictToOwner(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    // Of two processes that start at once, one key stays.
    private static void MoveIfFirst(string own, string file)
    {
        try
        {
            File.Move(own, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(own);
        }
    }
}
