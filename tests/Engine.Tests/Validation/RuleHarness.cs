using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation;

namespace Omnichannel.Graph.Engine.Tests.Validation;

/// <summary>Checks documents against one rule and the schema that all rules' tests share.</summary>
internal sealed class RuleHarness
{
    private readonly ValidationOptions _options;

    private RuleHarness(RuleSet rules) => _options = new ValidationOptions { Rules = rules };

    public static RuleHarness Of<TRule>()
        where TRule : ValidationRule, new() => new(new RuleSet(() => new TRule()));

    public void Accepts(string document) => Refuses(document);

    /// <param name="errors">Message and locations, as in <c>Unknown fragment "F". @1:6</c>.</param>
    public void Refuses(string document, params string[] errors)
    {
        var found = DocumentValidator.Validate(RuleSchema.Schema, Parser.ParseDocument(new Source(document)), _options);
        Assert.Equal(errors, found.Select(ErrorText.Of));
    }
}
