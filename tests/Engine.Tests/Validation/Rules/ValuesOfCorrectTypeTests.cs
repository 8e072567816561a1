using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeTests
{
    private static readonly RuleHarness _rule = RuleHarness.Of<ValuesOfCorrectType>();

    [Fact]
    public void Value_Should_BeAccepted_When_ItsTypeFits() =>
        _rule.Accepts("""{ arguments { int(value: 2) a: int(value: -2) ints(value: [1, null]) b: ints(value: 1) float(value: 1) c: float(value: 1.5) string(value: "a") boolean(value: true) id(value: 1) d: id(value: "a") trick(value: SIT) point(value: { x: 1, tags: ["a"], inner: { x: 2 } }) finder(value: { id: 1 }) anything(value: [1, { a: ENUM }]) } }""");

    [Fact]
    public void Null_Should_BeAccepted_When_TheTypeIsNullable() =>
        _rule.Accepts("{ arguments { int(value: null) point(value: null) e: point(value: { x: 1, label: null }) } }");

    [Fact]
    public void Variable_Should_BeAccepted_When_AnywhereInAValue() =>
        _rule.Accepts("query ($a: Int, $b: [String!]) { arguments { int(value: $a) ints(value: [$a]) point(value: { x: $a, tags: $b }) anything(value: { a: $a }) } }");

    [Fact]
    public void Value_Should_BeAccepted_When_TheArgumentIsUnknown() =>
        _rule.Accepts("""{ arguments { int(unknown: "a") unknown(value: []) } }""");

    [Fact]
    public void Null_Should_BeRefused_When_TheTypeIsNonNull() =>
        _rule.Refuses(
            "{ arguments { strict(value: null) strictInts(value: [1, null]) } }",
            """Expected value of non-null type "Int!" not to be null. @1:29""",
            """Expected value of non-null type "Int!" not to be null. @1:57""");

    [Fact]
    public void Literal_Should_BeRefused_When_AnIntIsExpected() =>
        _rule.Refuses(
            """{ arguments { a: int(value: "3") b: int(value: 829384293849283498239482938) c: int(value: FOO) d: int(value: 3.0) e: int(value: true) f: int(value: [1]) g: int(value: { a: 1 }) } }""",
            """Int cannot represent non-integer value: "3" @1:29""",
            "Int cannot represent non 32-bit signed integer value: 829384293849283498239482938 @1:48",
            "Int cannot represent non-integer value: FOO @1:91",
            "Int cannot represent non-integer value: 3.0 @1:110",
            "Int cannot represent non-integer value: true @1:129",
            "Int cannot represent non-integer value: [1] @1:149",
            "Int cannot represent non-integer value: { a: 1 } @1:168");

    [Fact]
    public void Literal_Should_BeRefused_When_AFloatIsExpected() =>
        _rule.Refuses(
            """{ arguments { a: float(value: "3") b: float(value: true) c: float(value: FOO) } }""",
            """Float cannot represent non numeric value: "3" @1:31""",
            "Float cannot represent non numeric value: true @1:52",
            "Float cannot represent non numeric value: FOO @1:74");

    [Fact]
    public void Literal_Should_BeRefused_When_AStringIsExpected() =>
        _rule.Refuses(
            "{ arguments { a: string(value: 1) b: string(value: 1.0) c: string(value: true) d: string(value: BAR) } }",
            "String cannot represent a non string value: 1 @1:32",
            "String cannot represent a non string value: 1.0 @1:52",
            "String cannot represent a non string value: true @1:74",
            "String cannot represent a non string value: BAR @1:97");

    [Fact]
    public void Literal_Should_BeRefused_When_ABooleanIsExpected() =>
        _rule.Refuses(
            """{ arguments { a: boolean(value: 2) b: boolean(value: "true") c: boolean(value: TRUE) } }""",
            "Boolean cannot represent a non boolean value: 2 @1:33",
            """Boolean cannot represent a non boolean value: "true" @1:54""",
            "Boolean cannot represent a non boolean value: TRUE @1:80");

    [Fact]
    public void Literal_Should_BeRefused_When_AnIdIsExpected() =>
        _rule.Refuses(
            "{ arguments { a: id(value: 1.0) b: id(value: true) c: id(value: SOMETHING) } }",
            "ID cannot represent a non-string and non-integer value: 1.0 @1:28",
            "ID cannot represent a non-string and non-integer value: true @1:46",
            "ID cannot represent a non-string and non-integer value: SOMETHING @1:65");

    [Fact]
    public void Literal_Should_BeRefused_When_AnEnumIsExpected() =>
        _rule.Refuses(
            """{ arguments { a: trick(value: 2) b: trick(value: "SIT") c: trick(value: SITT) d: trick(value: sit) e: trick(value: JUMP) } }""",
            """Enum "Trick" cannot represent non-enum value: 2. @1:31""",
            """Enum "Trick" cannot represent non-enum value: "SIT". Did you mean the enum value "SIT"? @1:50""",
            """Value "SITT" does not exist in "Trick" enum. Did you mean the enum value "SIT"? @1:73""",
            """Value "sit" does not exist in "Trick" enum. Did you mean the enum value "SIT"? @1:95""",
            """Value "JUMP" does not exist in "Trick" enum. @1:116""");

    [Fact]
    public void List_Should_BeRefused_When_AnItemDoesNotFit() =>
        _rule.Refuses(
            """{ arguments { ints(value: ["one", 2]) strings(value: [1, "b"]) c: ints(value: "a") } }""",
            """Int cannot represent non-integer value: "one" @1:28""",
            "String cannot represent a non string value: 1 @1:55",
            """Int cannot represent non-integer value: "a" @1:79""");

    [Fact]
    public void InputObject_Should_BeRefused_When_ItIsNoObject() =>
        _rule.Refuses(
            """{ arguments { point(value: 1) b: point(value: "a") c: point(value: [{ x: 1 }]) } }""",
            """Expected value of type "Point" to be an object, found: 1. @1:28""",
            """Expected value of type "Point" to be an object, found: "a". @1:47""",
            """Expected value of type "Point" to be an object, found: [{ x: 1 }]. @1:68""");

    [Fact]
    public void InputObject_Should_BeRefused_When_ARequiredFieldIsMissing() =>
        _rule.Refuses(
            """{ arguments { point(value: { label: "a" }) } }""",
            """Expected value of type "Point" to include required field "x", found: { label: "a" }. @1:28""");

    [Fact]
    public void InputObject_Should_BeRefused_When_AFieldDoesNotFit() =>
        _rule.Refuses(
            """{ arguments { point(value: { x: "a", y: null, tags: ["a", 1], inner: { x: true } }) } }""",
            """Int cannot represent non-integer value: "a" @1:33""",
            """Expected value of non-null type "Int!" not to be null. @1:41""",
            "String cannot represent a non string value: 1 @1:59",
            "Int cannot represent non-integer value: true @1:75");

    [Fact]
    public void InputObject_Should_BeRefused_When_AFieldIsUnknown() =>
        _rule.Refuses(
            """{ arguments { point(value: { x: 1, lable: "a", unknown: 1 }) } }""",
            """Expected value of type "Point" not to include unknown field "lable". Did you mean "label"? Found: { x: 1, lable: "a", unknown: 1 }. @1:36""",
            """Expected value of type "Point" not to include unknown field "unknown", found: { x: 1, lable: "a", unknown: 1 }. @1:48""");

    [Fact]
    public void OneOfObject_Should_BeRefused_When_NotExactlyOneFieldIsGiven() =>
        _rule.Refuses(
            """{ arguments { a: finder(value: {}) b: finder(value: { id: 1, name: "a" }) c: finder(value: { id: null }) finders(value: [{ id: 1 }, { id: null, name: null }]) } }""",
            """Within OneOf Input Object type "Finder", exactly one field must be specified, and the value for that field must be non-null. @1:32""",
            """Within OneOf Input Object type "Finder", exactly one field must be specified, and the value for that field must be non-null. @1:53""",
            """Within OneOf Input Object type "Finder", exactly one field must be specified, and the value for that field must be non-null. @1:92""",
            """Within OneOf Input Object type "Finder", exactly one field must be specified, and the value for that field must be non-null. @1:133""");

    [Fact]
    public void Literal_Should_BeRefused_When_ADirectiveExpectsAnother() =>
        _rule.Refuses(
            """{ count @include(if: "yes") @often(time: ENUM) }""",
            """Boolean cannot represent a non boolean value: "yes" @1:22""",
            "Int cannot represent non-integer value: ENUM @1:42");

    [Fact]
    public void Default_Should_BeRefused_When_ItDoesNotFitTheVariable() =>
        _rule.Refuses(
            """query ($a: Int = "one", $b: Trick = 4, $c: Point = { y: 1 }, $d: Int! = null, $e: [Int!] = [1, null]) { count }""",
            """Int cannot represent non-integer value: "one" @1:18""",
            """Enum "Trick" cannot represent non-enum value: 4. @1:37""",
            """Expected value of type "Point" to include required field "x", found: { y: 1 }. @1:52""",
            """Expected value of non-null type "Int!" not to be null. @1:73""",
            """Expected value of non-null type "Int!" not to be null. @1:96""");

    [Fact]
    public void Default_Should_BeAccepted_When_ItFitsTheVariable() =>
        _rule.Accepts("query ($a: Int = 1, $b: Trick = SIT, $c: Point = { x: 1 }, $d: Int = null, $e: Unknown = 1, $f: Dog = 2) { count }");
}
