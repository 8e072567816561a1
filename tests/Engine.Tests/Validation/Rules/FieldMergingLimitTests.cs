using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

/// <summary>Large documents against the rule of field selection merging: what they cost is told by the comparisons they may take.</summary>
public sealed class FieldMergingLimitTests
{
    [Fact]
    public void Comparisons_Should_GrowInProportion_When_OneFieldIsSelectedThousandsOfTimes()
    {
        // arrange
        var document = $"{{ dog {{ {Text.Repeat(3_000, _ => "friends(first: 1) { name }")} }} }}";

        // act
        var enough = Errors(document, 18_000);
        var tooFew = Errors(document, 11_999);

        // assert
        Assert.Equal([], enough);
        Assert.Equal(["The fields of the document take too many comparisons to merge; the limit maxFieldComparisons is 11999. @"], tooFew);
    }

    [Fact]
    public void Conflicts_Should_BeReportedUpToTheLimitOfErrors_When_ThousandsOfFieldsDiffer()
    {
        // arrange
        var document = $"{{ dog {{ {Text.Repeat(3_000, index => $"friends(first: {index}) {{ name }}")} }} }}";

        // act
        var errors = Errors(document, 100_000);

        // assert
        Assert.Equal(101, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted. @", errors[^1]);
    }

    [Theory]
    [InlineData("fragment F{0} on Dog {{ ...F{1} ...F{1} }}")]
    [InlineData("fragment F{0} on Dog {{ a: parent {{ ...F{1} }} b: parent {{ ...F{1} }} }}")]
    [InlineData("fragment F{0} on Dog {{ parent {{ ...F{1} }} parent {{ ...F{1} }} }}")]
    public void Comparisons_Should_GrowInProportion_When_EachFragmentSpreadsTheNextTwice(string fragment)
    {
        // arrange
        var format = System.Text.CompositeFormat.Parse(fragment);
        var fragments = Text.Repeat(30, index => string.Format(null, format, index, index + 1));

        // act
        var errors = Errors($"{{ dog {{ ...F0 }} }} {fragments} fragment F30 on Dog {{ name }}", 1_000);

        // assert
        Assert.Equal([], errors);
    }

    [Fact]
    public void Document_Should_BeRefused_When_ABigFragmentIsMergedTooOften()
    {
        // arrange
        var spreads = Text.Repeat(1_000, index => $"a{index}: dog {{ name ...F }}");
        var fields = Text.Repeat(1_000, index => $"n{index}: name");

        // act
        var errors = Errors($"{{ {spreads} }} fragment F on Dog {{ {fields} }}", 100_000);

        // assert
        Assert.Equal(["The fields of the document take too many comparisons to merge; the limit maxFieldComparisons is 100000. @"], errors);
    }

    [Fact]
    public void Arguments_Should_BeComparedWithinTheLimit_When_TheyAreManyAndInAnotherOrder()
    {
        // arrange
        var forwards = Text.Repeat(1_000, index => $"a{index}: 1");
        var backwards = Text.Repeat(1_000, index => $"a{999 - index}: 1");

        // act
        var errors = Errors($"{{ dog {{ name({forwards}) name({backwards}) }} }}", 100_000);

        // assert
        Assert.Equal(["The fields of the document take too many comparisons to merge; the limit maxFieldComparisons is 100000. @"], errors);
    }

    [Fact]
    public void Conflict_Should_BeShortened_When_ItHasThousandsOfReasons()
    {
        // arrange
        var left = Text.Repeat(500, index => $"a{index}: name");
        var right = Text.Repeat(500, index => $"a{index}: color");

        // act
        var errors = DocumentValidator.Validate(
            RuleSchema.Schema,
            Parser.ParseDocument(new Source($"{{ dog {{ {left} }} dog {{ {right} }} }}")),
            new ValidationOptions { Rules = new RuleSet(() => new OverlappingFieldsCanBeMerged()) });

        // assert
        var error = Assert.Single(errors);
        Assert.Equal(1_109, error.Message.Length);
        Assert.Equal(40, error.Locations.Length);
    }

    private static List<string> Errors(string document, int comparisons)
    {
        var options = new ValidationOptions
        {
            Rules = new RuleSet(() => new OverlappingFieldsCanBeMerged()),
            MaxFieldComparisons = comparisons,
        };
        return [.. DocumentValidator.Validate(RuleSchema.Schema, Parser.ParseDocument(new Source(document)), options).Select(ErrorText.Of)];
    }
}
