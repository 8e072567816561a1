namespace Omnichannel.Graph.Kernel;

/// <summary>Numbers that people read out, write down and type, in Crockford's base 32: without letters that sound or look alike.</summary>
public static class ReadableNumber
{
    /// <summary>What such a number is made of.</summary>
    public const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The one form of a number that somebody typed.</summary>
    public static string Normalise(string typed) => typed.Trim().ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
