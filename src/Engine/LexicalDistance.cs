namespace Omnichannel.Graph.Engine;

/// <summary>
/// How many edits lie between a name and others: insertions, deletions, replacements and swaps of neighbours, a difference in case counting one.
/// </summary>
/// <param name="input">The name to measure from.</param>
internal sealed class LexicalDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();

    /// <summary>The distance, or null when it is over the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var optionLower = option.ToLowerInvariant();
        if (_lower == optionLower)
        {
            return 1;
        }

        var (longer, shorter) = optionLower.Length < _lower.Length ? (_lower, optionLower) : (optionLower, _lower);
        return longer.Length - shorter.Length > threshold ? null : Measure(longer, shorter, threshold);
    }

    private static int? Measure(string longer, string shorter, int threshold)
    {
        int[][] rows = [new int[shorter.Length + 1], new int[shorter.Length + 1], new int[shorter.Length + 1]];
        for (var column = 0; column <= shorter.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= longer.Length; row++)
        {
            if (FillRow(rows, row, longer, shorter) > threshold)
            {
                return null;
            }
        }

        var distance = rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    private static int FillRow(int[][] rows, int row, string longer, string shorter)
    {
        var current = rows[row % 3];
        var above = rows[(row - 1) % 3];
        current[0] = row;
        var smallest = row;
        for (var column = 1; column <= shorter.Length; column++)
        {
            var cost = longer[row - 1] == shorter[column - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + cost);
            if (row > 1 && column > 1 && longer[row - 1] == shorter[column - 2] && longer[row - 2] == shorter[column - 1])
            {
                cell = Math.Min(cell, rows[(row - 2) % 3][column - 2] + 1);
            }

            smallest = Math.Min(smallest, cell);
            current[column] = cell;
        }

        return smallest;
    }
}
