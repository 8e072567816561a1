using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation;

namespace Omnichannel.Graph.Engine.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void Document_Should_HaveNoErrors_When_AllRulesAreKept()
    {
        // act
        var errors = Validate(
            """
            query Dogs($first: Int, $full: Boolean = true) {
              dog { ...Named friends(first: $first) { ...Named } }
              pet { ... on Cat { meows } }
            }
            fragment Named on Pet { name(full: $full) }
            """);

        // assert
        Assert.Equal([], errors);
    }

    [Fact]
    public void Errors_Should_ComeInTheOrderOfTheDocument_When_RulesFindThemLate()
    {
        // act
        var errors = Validate(
            """
            query A($unused: Int) { unknown arguments { int(value: $missing) strict(value: $nullable) } }
            query B($nullable: Int) { ...F ...G }
            fragment F on Query { arguments { strict(value: $nullable) } }
            fragment H on Query { count }
            """);

        // assert
        Assert.Equal(
            [
                """Variable "$missing" is not defined by operation "A". @1:56,1:1""",
                """Variable "$nullable" is not defined by operation "A". @1:80,1:1""",
                """Variable "$unused" is never used in operation "A". @1:9""",
                """Cannot query field "unknown" on type "Query". @1:25""",
                """Unknown fragment "G". @2:35""",
                """Variable "$nullable" of type "Int" used in position expecting type "Int!". @2:9,3:49""",
                """Fragment "H" is never used. @4:1""",
            ],
            errors);
    }

    [Fact]
    public void Errors_Should_BeAllReported_When_ThereAreAsManyAsTheLimit()
    {
        // act
        var errors = Validate("{ one two three }", new ValidationOptions { MaxErrors = 3 });

        // assert
        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void Errors_Should_EndWithANotice_When_ThereIsOneMoreThanTheLimit()
    {
        // act
        var errors = Validate("{ one two three four }", new ValidationOptions { MaxErrors = 3 });

        // assert
        Assert.Equal(4, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted. @", errors[^1]);
    }

    [Fact]
    public void Errors_Should_TellNoNames_When_SuggestionsAreOff()
    {
        // act
        var errors = Validate(
            "query ($a: Strin) { dogg dog { knows(trik: SIT, trick: SITT) } arguments { point(value: { xx: 1, x: 1 }) } }",
            new ValidationOptions { Suggestions = false });

        // assert
        Assert.Equal(
            [
                """Variable "$a" is never used. @1:8""",
                """Unknown type "Strin". @1:12""",
                """Cannot query field "dogg" on type "Query". @1:21""",
                """Unknown argument "trik" on field "Dog.knows". @1:38""",
                """Value "SITT" does not exist in "Trick" enum. @1:56""",
                """Expected value of type "Point" not to include unknown field "xx", found: { xx: 1, x: 1 }. @1:91""",
            ],
            errors);
    }

    [Fact]
    public void Introspection_Should_BeRefused_When_ItIsOff()
    {
        // act
        var errors = Validate("{ __typename __schema { description } }", new ValidationOptions { Introspection = false });

        // assert
        Assert.Equal(
            ["""GraphQL introspection has been disabled, but the requested query contained the field "__schema". @1:14"""],
            errors);
    }

    [Fact]
    public void Operations_Should_BeAccepted_When_TheySpreadFragmentsAsOftenAsTheLimit()
    {
        // act
        var errors = Validate(FragmentsOfTwoOperations, new ValidationOptions { MaxFragmentWork = 4 });

        // assert
        Assert.Equal([], errors);
    }

    [Fact]
    public void Operations_Should_BeRefused_When_TheySpreadFragmentsOnceMoreThanTheLimit()
    {
        // act
        var errors = Validate(FragmentsOfTwoOperations, new ValidationOptions { MaxFragmentWork = 3 });

        // assert
        Assert.Equal(["The operations of the document spread fragments too often; the limit maxFragmentWork is 3. @"], errors);
    }

    [Fact]
    public void Fragments_Should_BeRefused_When_TheirChainIsDeeperThanAnyStack()
    {
        // arrange
        var chain = Text.Repeat(20_000, index => $"fragment F{index} on Subscription {{ ...F{index + 1} }}");

        // act
        var errors = Validate($"subscription {{ ...F0 }} {chain} fragment F20000 on Subscription {{ news }}");

        // assert
        Assert.Equal(["The document nests selections and fragments too deeply; the limit nesting is 500. @"], errors);
    }

    [Fact]
    public void Cycle_Should_BeReportedOnce_When_ItIsAsLongAsTheDocument()
    {
        // arrange
        var cycle = Text.Repeat(20_000, index => $"fragment F{index} on Query {{ ...F{(index + 1) % 20_000} }}");

        // act
        var errors = DocumentValidator.Validate(RuleSchema.Schema, Parse($"{{ ...F0 }} {cycle}"), null);

        // assert
        var error = Assert.Single(errors);
        Assert.StartsWith("""Cannot spread fragment "F0" within itself via "F1", "F2",""", error.Message, StringComparison.Ordinal);
        Assert.Equal(100, error.Locations.Length);
    }

    // Each operation comes by two spreads.
    private const string FragmentsOfTwoOperations =
        """
        query A { ...F }
        query B { ...F }
        fragment F on Query { ...G }
        fragment G on Query { count }
        """;

    private static List<string> Validate(string document, ValidationOptions? options = null) =>
        [.. DocumentValidator.Validate(RuleSchema.Schema, Parse(document), options).Select(ErrorText.Of)];

    private static DocumentNode Parse(string document) => Parser.ParseDocument(new Source(document));
}
