using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Binding.Scalars;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>The scalar <c>Upload</c>: in a request's variables an <see cref="UploadedFile"/>, never anything else.</summary>
/// <remarks>A file's place in the variables holds a random key while the request runs, which only this scalar can turn into the file.</remarks>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
public sealed class UploadScalar : ScalarCodec<UploadedFile>
{
    private readonly ConcurrentDictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override UploadedFile Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && _files.TryGetValue(value.GetString()!, out var file) ? file : throw NotAFile();

    /// <inheritdoc/>
    public override UploadedFile Read(ValueNode literal) => throw NotAFile();

    /// <inheritdoc/>
    public override object Plain(UploadedFile value) => throw new GraphQLException(new GraphQLError("Upload is an input type."));

    internal string Add(UploadedFile file)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _files[key] = file;
        return key;
    }

    internal void Remove(string key) => _files.TryRemove(key, out _);

    private static GraphQLException NotAFile() =>
        new(new GraphQLError("Upload must be a file of a multipart request; see the GraphQL multipart request specification."));
}
