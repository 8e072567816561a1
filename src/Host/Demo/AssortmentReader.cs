using System.Globalization;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Reads <c>Data/assortment.txt</c>, whose first lines say how it is written.</summary>
internal sealed class AssortmentReader
{
    private const string File = "demo/assortment.txt";

    private readonly Dictionary<string, string> _values = [];
    private readonly List<DemoCategory> _categories = [];
    private readonly List<DemoLeaf> _leaves = [];
    private DemoCategory? _department;
    private DemoCategory? _group;
    private DemoText _sentence;
    private string _letters = "";
    private int _departmentVat;
    private int _vat;
    private bool _isService;

    public static (IReadOnlyList<DemoCategory> Categories, IReadOnlyList<DemoLeaf> Leaves) Read()
    {
        var reader = new AssortmentReader();
        foreach (var line in DemoFiles.Lines(File))
        {
            reader.Add(line);
        }

        return (reader._categories, reader._leaves);
    }

    private void Add(string line)
    {
        var kind = line[..line.IndexOf(' ', StringComparison.Ordinal)];
        var parts = DemoFiles.Parts(line[kind.Length..]);
        switch (kind)
        {
            case "*":
                _department = AddCategory(null, parts);
                _departmentVat = Hundredths(parts[2]);
                _isService = parts.Length > 3;
                break;
            case "**":
                _group = AddCategory(_department, parts);
                _letters = parts[2];
                _vat = parts.Length > 3 ? Hundredths(parts[3]) : _departmentVat;
                break;
            case "***":
                _leaves.Add(new DemoLeaf(AddCategory(_group, parts), _letters, _sentence, _vat, _isService));
                break;
            case ">":
                _sentence = new DemoText(parts[0], parts[1]);
                break;
            case "=":
                _leaves[^1].Classics.Add(Classic(parts));
                break;
            case "-":
                _leaves[^1].Lines.Add(Line(parts));
                break;
            default:
                _values.Add(kind[1..], parts[0]["= ".Length..]);
                break;
        }
    }

    private DemoCategory AddCategory(DemoCategory? parent, string[] parts)
    {
        var category = new DemoCategory(_categories.Count + 1, parent?.Number, new DemoText(parts[0], parts[1]));
        _categories.Add(category);
        return category;
    }

    private static DemoClassic Classic(string[] parts) => new(
        parts[0], new DemoText(parts[1], parts[2]), parts[3].Length == 0 ? null : parts[3], DemoSize.Parse(parts[4]), new DemoText(parts[5], parts[6]));

    private DemoLine Line(string[] parts)
    {
        var attribute = parts[2].Split('=', 2);
        return new DemoLine(
            new DemoText(parts[0], parts[1]),
            attribute[0].TrimStart('~'),
            attribute[0][0] == '~',
            [.. attribute[1].Split(';').SelectMany(Values)],
            [.. parts[3].Split(';', StringSplitOptions.TrimEntries).Select(DemoSize.Parse)],
            parts[4].Split(", ", StringSplitOptions.RemoveEmptyEntries));
    }

    private IEnumerable<DemoText> Values(string value) => value[0] == '$'
        ? _values[value[1..]].Split(';').SelectMany(Values)
        : [new DemoText(value[..value.IndexOf(':', StringComparison.Ordinal)], value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..])];

    private static int Hundredths(string percent) => int.Parse(percent, CultureInfo.InvariantCulture) * 100;
}
