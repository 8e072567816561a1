namespace Omnichannel.Graph.Host.Import;

/// <summary>What an import did, for whoever ran it.</summary>
internal sealed class ImportSummary
{
    private const int ShownMax = 20;

    private readonly List<string> _bad = [];
    private readonly List<string> _odd = [];

    public int Rows { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Bad { get; private set; }

    public int Odd { get; private set; }

    public void Read() => Rows++;

    public void Loaded(int added, int changed, int unchanged)
    {
        Added += added;
        Changed += changed;
        Unchanged += unchanged;
    }

    /// <summary>A row that was not loaded.</summary>
    public void Refuse(int line, string reason)
    {
        Bad++;
        _bad.Add($"line {line}: {reason}; the row was not loaded");
    }

    /// <summary>A row that was loaded, but not all of what it says.</summary>
    public void Note(int line, string what)
    {
        Odd++;
        _odd.Add($"line {line}: {what}");
    }

    public async Task WriteAsync(TextWriter output)
    {
        await WriteAsync(output, _bad);
        await WriteAsync(output, _odd);
        await output.WriteLineAsync($"{Rows} rows: {Added} added, {Changed} changed, {Unchanged} unchanged, {Bad} refused, {Odd} odd.");
    }

    private static async Task WriteAsync(TextWriter output, List<string> lines)
    {
        foreach (var line in lines.Take(ShownMax))
        {
            await output.WriteLineAsync(line);
        }

        if (lines.Count > ShownMax)
        {
            await output.WriteLineAsync($"... and {lines.Count - ShownMax} more like these.");
        }
    }
}
