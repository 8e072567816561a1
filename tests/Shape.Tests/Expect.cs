namespace Omnichannel.Graph.Shape.Tests;

/// <summary>Asserts whose failure lists every offender, where xunit would show the first five.</summary>
internal static class Expect
{
    public static void None<T>(IEnumerable<T> offenders, string rule)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{rule}\n{string.Join('\n', all)}");
    }
}
