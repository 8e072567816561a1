using System.Globalization;
using System.Text;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Kernel;

public sealed class GlobalIdTests
{
    private static readonly ProductId _product = new(new Guid("0190f5fe-7c00-7a00-8000-0123456789ab"));

    [Fact]
    public void Id_Should_BeReadBack_When_ItIsOfItsType()
    {
        // act
        var text = _product.ToString();
        Span<byte> utf8 = stackalloc byte[64];
        var fits = _product.TryFormat(utf8, out var written, default, CultureInfo.InvariantCulture);

        // assert
        Assert.Equal("UHJvZHVjdDoBkPX-fAB6AIAAASNFZ4mr", text);
        Assert.True(fits);
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..written]));
        Assert.Equal("Product", GlobalId.TypeNameOf(text));
        Assert.Equal(_product, EntityId.Parse<ProductId>(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("nonsense")]
    [InlineData("' OR 1=1")]
    [InlineData("UHJvZHVjdDoBkPX-fAB6AIAAASNFZ4m")]
    [InlineData("UHJvZHVjdDoBkPX-fAB6AIAAASNFZ4mrAA")]
    [InlineData("Q2F0ZWdvcnk6AZD1_nwAegCAAAEjRWeJqw")]
    public void Id_Should_NotBeRead_When_ItIsNone(string text)
    {
        // act
        var parsed = EntityId.TryParse<ProductId>(text, out var id);

        // assert
        Assert.False(parsed);
        Assert.Equal(default, id);
    }

    [Fact]
    public void TypeName_Should_BeNull_When_TheTextIsNoId()
    {
        // act
        string?[] names = [GlobalId.TypeNameOf(""), GlobalId.TypeNameOf("OkE"), GlobalId.TypeNameOf("////"), GlobalId.TypeNameOf(new string('A', 10_000)), GlobalId.TypeNameOf("_zo")];

        // assert
        Assert.All(names, Assert.Null);
    }

    [Fact]
    public void Format_Should_SayNo_When_ThereIsNoRoom()
    {
        // act
        var fits = _product.TryFormat(new byte[10], out var written, default, null);

        // assert
        Assert.False(fits);
        Assert.Equal(0, written);
    }

    [Fact]
    public void Sku_Should_BeChecked()
    {
        // assert
        Assert.Equal("KOF-1001", Sku.Of("KOF-1001").Text);
        Assert.True(Sku.Of("A") < Sku.Of("B"));
        Assert.Throws<FormatException>(() => Sku.Of(""));
        Assert.Throws<FormatException>(() => Sku.Of("kof"));
        Assert.Throws<FormatException>(() => Sku.Of(new string('A', 41)));
        Assert.Equal("", default(Sku).Text);
    }
}
