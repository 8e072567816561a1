using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Scalars;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class InputBindingTests
{
    private const string Sdl =
        """
        scalar LocalDate
        enum Channel { WEB_SHOP KIOSK }
        input LineInput { sku: String! quantity: Int! = 1 note: String gift: Boolean options: [OptionInput!] }
        input OptionInput { name: String! children: [OptionInput!] }
        input ProfileInput { name: String email: String day: LocalDate channel: Channel }
        input ChoiceInput @oneOf { sku: String number: Int }
        type Query {
          line(line: LineInput!): String!
          lines(lines: [LineInput!]!): Int!
          profile(input: ProfileInput!): String!
          choice(by: ChoiceInput!): String!
          quantity(units: Int!): Int!
          page(first: Int = 10, after: String, order: String! = "asc"): String!
          channels(channels: [Channel!]): String!
        }
        """;

    private enum Channel
    {
        WebShop,
        Kiosk,
    }

    private readonly record struct Quantity(int Units)
    {
        public static Quantity Of(int units) =>
            units >= 0 ? new Quantity(units) : throw new ArgumentOutOfRangeException(nameof(units), units, "A quantity cannot be negative.");
    }

    private sealed record LineInput(string Sku, int Quantity, string? Note, ImmutableArray<OptionInput>? Options)
    {
        public bool? Gift { get; init; }
    }

    private sealed record OptionInput(string Name, List<OptionInput>? Children);

    private sealed record ProfileInput(Optional<string?> Name, Optional<string?> Email, Optional<DateOnly?> Day, Optional<Channel?> Channel);

    private sealed record ChoiceInput(string? Sku, int? Number);

    private sealed record CutArguments(int? First, string? After);

    [Theory]
    [InlineData("line(line: { sku: \"a\" })", "a 1  null 0")]
    [InlineData("line(line: { sku: \"a\", quantity: 3, note: \"n\", gift: true, options: [{ name: \"x\", children: [{ name: \"y\" }] }] })", "a 3 n True 1 y")]
    [InlineData("profile(input: {})", "(not given) (not given) (not given) (not given)")]
    [InlineData("profile(input: { name: null, email: \"e\", day: \"2026-01-31\", channel: WEB_SHOP })", "null e 2026-01-31 WebShop")]
    [InlineData("choice(by: { number: 4 })", " 4")]
    [InlineData("page", "10  asc")]
    [InlineData("page(first: null, after: \"x\", order: \"desc\")", " x desc")]
    [InlineData("channels(channels: [KIOSK, WEB_SHOP])", "Kiosk,WebShop")]
    [InlineData("channels", "all")]
    public async Task Input_Should_BecomeARecord_When_NamesAgree(string field, string expected)
    {
        // act
        var value = await Bind().QueryAsync(field);

        // assert
        Assert.Equal(expected, value);
    }

    [Fact]
    public async Task Input_Should_BecomeAList_When_TheParameterIsAnArray()
    {
        // act
        var value = await Bind().QueryAsync("lines(lines: [{ sku: \"a\" }, { sku: \"b\", quantity: 5 }])");

        // assert
        Assert.Equal(6, value);
    }

    [Fact]
    public void Value_Should_RefuseWithItsOwnWords_When_ItsFactoryThrows()
    {
        // act
        var error = Assert.Throws<GraphQLException>(() => Bind().Context("Query", "quantity(units: -1)", [new object()]));

        // assert
        Assert.Equal("A quantity cannot be negative.", error.Message);
        Assert.Equal("BAD_USER_INPUT", error.Errors[0].Extensions!["code"]);
    }

    private static BoundSchema Bind() => BoundSchema.Of(Sdl, binder =>
    {
        binder.AddStandardScalars();
        binder.Value<Quantity, int>("Int", quantity => quantity.Units, Quantity.Of);
        binder.Query("line", (LineInput line) =>
            $"{line.Sku} {line.Quantity} {line.Note} {line.Gift?.ToString() ?? "null"} {(line.Options is [var option, ..] ? $"1 {option.Children![0].Name}" : "0")}");
        binder.Query("lines", (LineInput[] lines) => lines.Sum(line => line.Quantity));
        binder.Query("profile", (ProfileInput input) =>
            $"{Show(input.Name)} {Show(input.Email)} {(input.Day.HasValue ? input.Day.Value?.ToString("O") : "(not given)")} {Show(input.Channel)}");
        binder.Query("choice", (ChoiceInput by) => $"{by.Sku} {by.Number}");
        binder.Query("quantity", (Quantity units) => units);
        binder.Query("page", (CutArguments cut, string order) => $"{cut.First} {cut.After} {order}");
        binder.Query("channels", (IReadOnlyList<Channel>? channels) => channels is null ? "all" : string.Join(',', channels));
    });

    private static string Show<T>(Optional<T> value) => value.HasValue ? value.Value?.ToString() ?? "null" : value.ToString();
}
