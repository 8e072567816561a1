using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Coerces a request's variables for one operation (6.1.2). Made once for an operation, used for every request of it, from many threads.</summary>
internal sealed class VariableCoercion
{
    /// <summary>How many errors a request is told of.</summary>
    public const int ErrorsMax = 50;

    private readonly List<VariableSignature> _signatures = [];
    private readonly IReadOnlyDictionary<string, int>? _indexes;
    private readonly List<GraphQLError> _signatureErrors = [];

    public VariableCoercion(Schema schema, OperationDefinitionNode operation)
    {
        foreach (var node in operation.VariableDefinitions)
        {
            if (TypeResolution.Resolve(schema, node.Type) is { IsInputType: true } type)
            {
                _signatures.Add(new VariableSignature(node, type));
            }
            else
            {
                _signatureErrors.Add(new GraphQLError(
                    $"Variable \"${node.Variable.Name.Value}\" expected value of type \"{Printer.Print(node.Type)}\" which cannot be used as an input type.",
                    node.Type));
            }
        }

        _indexes = VariableValues.IndexesOf(_signatures);
    }

    /// <summary>The variables, in the order of the operation's definitions.</summary>
    public IReadOnlyList<VariableSignature> Signatures => _signatures;

    /// <summary>Coerces in one step, for an operation that is run once.</summary>
    /// <inheritdoc cref="Coerce(JsonElement, bool, int)"/>
    public static VariableResult Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        JsonElement variables,
        bool hideSuggestions = false,
        int errorsMax = ErrorsMax) =>
        new VariableCoercion(schema, operation).Coerce(variables, hideSuggestions, errorsMax);

    /// <summary>The values of the variables, or everything that is wrong with them.</summary>
    /// <param name="variables">A JSON object; <c>default</c> or JSON null when the request has none.</param>
    /// <param name="hideSuggestions">Whether names that were perhaps meant are left out of the messages.</param>
    /// <param name="errorsMax">How many errors are reported before giving up.</param>
    public VariableResult Coerce(JsonElement variables, bool hideSuggestions = false, int errorsMax = ErrorsMax)
    {
        var errors = new List<GraphQLError>(_signatureErrors);
        var values = _signatures.Count is 0 ? VariableValues.None : new VariableValues(_signatures, _indexes);
        var inputErrors = new InputErrors(Math.Max(0, errorsMax - errors.Count)) { HideSuggestions = hideSuggestions };
        for (var index = 0; index < _signatures.Count && !inputErrors.IsOverLimit; index++)
        {
            Coerce(index, variables, values, inputErrors, errors);
        }

        if (inputErrors.IsOverLimit)
        {
            errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
        }

        return errors.Count is 0 ? new VariableResult(values, []) : new VariableResult(null, errors);
    }

    private void Coerce(int index, JsonElement variables, VariableValues values, InputErrors inputErrors, List<GraphQLError> errors)
    {
        var signature = _signatures[index];
        var source = variables.ValueKind is JsonValueKind.Object && variables.TryGetProperty(signature.Name, out var given) ? given : default;
        var isMissing = source.ValueKind is JsonValueKind.Undefined;
        if (isMissing && signature.Default is null && signature.Type is not NonNullType)
        {
            return;
        }

        var before = inputErrors.Count;
        var isDefault = isMissing && signature.Default is not null;
        var isGood = isDefault
            ? signature.TryCoerceDefault(inputErrors, out var coerced)
            : InputCoercion.TryCoerceValue(source, signature.Type, inputErrors, out coerced);
        if (isGood)
        {
            values.Set(index, coerced, source);
            return;
        }

        foreach (var error in inputErrors.Items.Skip(before))
        {
            errors.Add(new GraphQLError(
                $"Variable \"${signature.Name}\" has invalid {(isDefault ? "default value" : "value")}{error.PathText}: {error.Message}", signature.Node));
        }
    }
}
