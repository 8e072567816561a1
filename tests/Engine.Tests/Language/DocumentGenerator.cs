using System.Text;

namespace Omnichannel.Graph.Engine.Tests.Language;

/// <summary>Documents that follow the grammar, the same for the same seed; their meaning is nonsense.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly string[] _names =
        ["a", "_b", "query", "type", "on1", "fragmentX", "trueish", "Price", "in_stock", "averylongfieldnameforwrapping"];

    private static readonly string[] _strings =
    [
        "\"\"", "\"plain\"", "\"esc \\\" \\\\ \\n \\u0041 \\u{1F600}\"", "\"\u00e9\U0001F600\"", "\"\"\"block\"\"\"",
        "\"\"\"\n  two\n    lines\n\"\"\"", "\"\"\"ends with \\\"\"\" \"\"\"", "\"\"\" \n\n x \n\"\"\"",
    ];

    private static readonly string[] _ignored = [" ", "\n", "\r\n", ", ", " # comment\n", "\t", "\uFEFF "];

    private static readonly string[] _kinds = ["type", "interface", "union", "enum", "input", "scalar"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Document()
    {
        _text.Clear();
        Repeat(1, 5, Definition);
        return _text.ToString();
    }

    /// <summary>A document in which some bytes were changed, removed or doubled.</summary>
    public byte[] Damaged()
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(Document()));
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            var index = _random.Next(bytes.Count);
            switch (_random.Next(4))
            {
                case 0:
                    bytes[index] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(index);
                    break;
                case 2:
                    bytes.Insert(index, (byte)"{}()[]\"\\.$@!:|&#-0eE"[_random.Next(20)]);
                    break;
                default:
                    bytes.RemoveRange(index, bytes.Count - index);
                    bytes.AddRange("{a"u8);
                    break;
            }
        }

        return [.. bytes];
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private void Write(string token) => _text.Append(token).Append(Pick(_ignored));

    private void Name() => Write(Pick(_names));

    private void Repeat(int least, int most, Action item)
    {
        for (var count = _random.Next(least, most + 1); count > 0; count--)
        {
            item();
        }
    }

    private void Maybe(int percent, Action item)
    {
        if (Chance(percent))
        {
            item();
        }
    }

    private void Between(string open, string close, Action item)
    {
        Write(open);
        Repeat(1, 3, item);
        Write(close);
    }

    private void Description() => Maybe(30, () => Write(Pick(_strings)));

    private void Definition()
    {
        switch (_random.Next(5))
        {
            case 0 when _text.Length == 0:
                // Elsewhere its braces could belong to a type definition before it.
                SelectionSet(0);
                break;
            case 0 or 1:
                Operation();
                break;
            case 2:
                Description();
                Write("fragment");
                Name();
                Write("on");
                Name();
                Directives(isConst: false);
                SelectionSet(0);
                break;
            case 3:
                DirectiveDefinition();
                break;
            default:
                TypeDefinition();
                break;
        }
    }

    private void Operation()
    {
        Description();
        Write(Pick(["query", "mutation", "subscription"]));
        Maybe(70, Name);
        Maybe(50, () => Between("(", ")", () =>
        {
            Description();
            Write("$");
            InputValue();
        }));
        Directives(isConst: false);
        SelectionSet(0);
    }

    private void SelectionSet(int depth) => Between("{", "}", () => Selection(depth + 1));

    private void Selection(int depth)
    {
        switch (_random.Next(6))
        {
            case 0:
                Write("...");
                Name();
                Directives(isConst: false);
                break;
            case 1 when depth < 5:
                Write("...");
                Maybe(50, () =>
                {
                    Write("on");
                    Name();
                });
                Directives(isConst: false);
                SelectionSet(depth);
                break;
            default:
                Maybe(30, () =>
                {
                    Name();
                    Write(":");
                });
                Name();
                Arguments(isConst: false);
                Directives(isConst: false);
                Maybe(depth < 5 ? 40 : 0, () => SelectionSet(depth));
                break;
        }
    }

    private void Arguments(bool isConst) => Maybe(40, () => Between("(", ")", () => Entry(isConst, 0)));

    private void Directives(bool isConst) => Maybe(25, () =>
    {
        Write("@");
        Name();
        Arguments(isConst);
    });

    private void Entry(bool isConst, int depth)
    {
        Name();
        Write(":");
        Value(isConst, depth);
    }

    private void Value(bool isConst, int depth)
    {
        switch (_random.Next(depth < 4 ? 9 : 7))
        {
            case 0:
                Write($"{_random.Next(-1000, 1000)}");
                break;
            case 1:
                Write(Pick(["0.5", "-1e10", "2.5E-3"]));
                break;
            case 2 or 3:
                Write(Pick(_strings));
                break;
            case 4:
                Write(Pick(["true", "false", "null"]));
                break;
            case 5 when !isConst:
                Write("$");
                Name();
                break;
            case 7:
                Write("[");
                Repeat(0, 6, () => Value(isConst, depth + 1));
                Write("]");
                break;
            case 8:
                Write("{");
                Repeat(0, 4, () => Entry(isConst, depth + 1));
                Write("}");
                break;
            default:
                Name();
                break;
        }
    }

    private void Type(int depth = 0)
    {
        if (depth < 3 && Chance(30))
        {
            Write("[");
            Type(depth + 1);
            Write("]");
        }
        else
        {
            Name();
        }

        Maybe(40, () => Write("!"));
    }

    private void InputValue()
    {
        Name();
        Write(":");
        Type();
        Maybe(40, () =>
        {
            Write("=");
            Value(isConst: true, 0);
        });
        Directives(isConst: true);
    }

    private void DescribedInputValue()
    {
        Description();
        InputValue();
    }

    private void DirectiveDefinition()
    {
        Description();
        Write("directive");
        Write("@");
        Name();
        Maybe(50, () => Between("(", ")", DescribedInputValue));
        Maybe(30, () => Write("repeatable"));
        Write("on");
        Maybe(30, () => Write("|"));
        Write("FIELD");
        Maybe(50, () => Write("| OBJECT"));
    }

    private void TypeDefinition()
    {
        var isExtension = Chance(30);
        if (isExtension)
        {
            Write("extend");
        }
        else
        {
            Description();
        }

        var kind = Pick(_kinds);
        Write(kind);
        Name();
        if (kind is "type" or "interface")
        {
            Maybe(40, () => Write(Pick(["implements A", "implements A & B", "implements & A"])));
        }

        if (isExtension)
        {
            Write("@d");
        }

        Directives(isConst: true);
        Maybe(80, () => Members(kind));
    }

    private void Members(string kind)
    {
        switch (kind)
        {
            case "type" or "interface":
                Between("{", "}", Field);
                break;
            case "union":
                Write(Pick(["= A", "= | A | B"]));
                break;
            case "enum":
                Between("{", "}", () =>
                {
                    Description();
                    Name();
                    Directives(isConst: true);
                });
                break;
            case "input":
                Between("{", "}", DescribedInputValue);
                break;
        }
    }

    private void Field()
    {
        Description();
        Name();
        Maybe(40, () => Between("(", ")", DescribedInputValue));
        Write(":");
        Type();
        Directives(isConst: true);
    }
}
