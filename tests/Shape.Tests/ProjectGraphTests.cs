using System.Xml.Linq;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Shape.Tests;

/// <summary>Who may see whom. A new arrow is a new word in this table.</summary>
public sealed class ProjectGraphTests
{
    private static readonly Dictionary<string, string[]> _arrows = new()
    {
        ["src/Engine"] = [],
        ["src/Kernel"] = [],
        ["src/Data"] = ["src/Kernel"],
        ["src/Data.Sqlite"] = ["src/Data", "src/Kernel"],
        ["src/Data.Postgres"] = ["src/Data", "src/Kernel"],
        ["src/Transport"] = ["src/Engine"],
        ["src/Modules/Catalog"] = ["src/Changes", "src/Data", "src/Engine", "src/Kernel"],
        ["src/Modules/Stores"] = ["src/Data", "src/Engine", "src/Kernel", "src/Modules/Catalog"],
        ["src/Modules/Customers"] = ["src/Changes", "src/Data", "src/Engine", "src/Kernel"],
        ["src/Modules/Stock"] = ["src/Changes", "src/Data", "src/Engine", "src/Kernel", "src/Modules/Catalog", "src/Modules/Stores"],
        ["src/Modules/Offers"] = ["src/Changes", "src/Data", "src/Engine", "src/Kernel", "src/Modules/Catalog", "src/Modules/Customers", "src/Modules/Stores"],
        ["src/Modules/Loyalty"] = ["src/Changes", "src/Data", "src/Engine", "src/Kernel", "src/Modules/Customers", "src/Modules/Offers"],
        ["src/Modules/Carts"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Offers",
            "src/Modules/Stock",
        ],
        ["src/Modules/Lists"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["src/Modules/Fulfilment"] = ["src/Data", "src/Engine", "src/Kernel", "src/Modules/Catalog", "src/Modules/Stock", "src/Modules/Stores"],
        ["src/Modules/Reservations"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["src/Modules/Orders"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Carts",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Fulfilment",
            "src/Modules/Loyalty",
            "src/Modules/Offers",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["src/Modules/Notifications"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Lists",
            "src/Modules/Orders",
            "src/Modules/Reservations",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["src/Modules/Returns"] =
        [
            "src/Changes",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Customers",
            "src/Modules/Orders",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["src/Changes"] = ["src/Data", "src/Engine"],
        ["src/Changes.Redis"] = ["src/Changes", "src/Data"],
        ["src/Host"] =
        [
            "src/Changes",
            "src/Changes.Redis",
            "src/Data",
            "src/Data.Postgres",
            "src/Data.Sqlite",
            "src/Engine",
            "src/Kernel",
            "src/Transport",
            "src/Modules/Carts",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Fulfilment",
            "src/Modules/Lists",
            "src/Modules/Loyalty",
            "src/Modules/Notifications",
            "src/Modules/Offers",
            "src/Modules/Orders",
            "src/Modules/Reservations",
            "src/Modules/Returns",
            "src/Modules/Stock",
            "src/Modules/Stores",
        ],
        ["tests/Testing"] = [],
        ["tests/Conformance"] = ["src/Engine", "src/Transport"],
        ["tests/Engine.Tests"] = ["src/Engine", "tests/Testing"],
        ["tests/Transport.Tests"] = ["src/Engine", "src/Transport", "tests/Testing"],
        ["tests/Modules.Tests"] =
        [
            "src/Changes",
            "src/Data",
            "src/Data.Postgres",
            "src/Data.Sqlite",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Carts",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Fulfilment",
            "src/Modules/Lists",
            "src/Modules/Loyalty",
            "src/Modules/Notifications",
            "src/Modules/Offers",
            "src/Modules/Orders",
            "src/Modules/Reservations",
            "src/Modules/Returns",
            "src/Modules/Stock",
            "src/Modules/Stores",
            "tests/Testing",
        ],
        ["tests/Host.Tests"] =
        [
            "src/Changes",
            "src/Changes.Redis",
            "src/Data",
            "src/Engine",
            "src/Kernel",
            "src/Modules/Catalog",
            "src/Modules/Customers",
            "src/Modules/Lists",
            "src/Modules/Offers",
            "src/Modules/Orders",
            "src/Modules/Stores",
            "src/Transport",
            "src/Host",
            "tests/Testing",
        ],
        ["tests/Shape.Tests"] = ["src/Engine", "tests/Testing"],
        ["tests/Load"] = ["src/Engine", "src/Kernel", "src/Modules/Stores", "src/Transport"],
    };

    private static readonly string[] _withoutPackages = ["src/Engine", "src/Kernel"];

    [Fact]
    public void Project_Should_HaveARowInTheTable()
    {
        // act
        var unknown = Projects().Where(project => !_arrows.ContainsKey(FolderOf(project)));

        // assert
        Expect.None(unknown, "These projects have no row in the table of ProjectGraphTests:");
    }

    [Fact]
    public void Project_Should_SeeOnlyWhatTheTableSays()
    {
        // act
        var forbidden =
            from project in Projects()
            from seen in References(project)
            where !_arrows.GetValueOrDefault(FolderOf(project), []).Contains(seen)
            select $"{FolderOf(project)} -> {seen}";

        // assert
        Expect.None(forbidden, "These references are not in the table of ProjectGraphTests:");
    }

    [Fact]
    public void Project_Should_ReferenceNoPackage_When_EverythingStandsOnIt()
    {
        // act
        var packages =
            from project in Projects()
            where _withoutPackages.Contains(FolderOf(project))
            from reference in Elements(project, "PackageReference").Concat(Elements(project, "FrameworkReference"))
            select $"{FolderOf(project)}: {reference.Attribute("Include")?.Value}";

        // assert
        Expect.None(packages, "Engine and Kernel reference nothing:");
    }

    [Fact]
    public void Project_Should_BePartOfTheSolution()
    {
        // arrange
        var solution = Repository.Read("Omnichannel.Graph.sln").Replace('\\', '/');

        // act
        var forgotten = Projects().Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));

        // assert
        Expect.None(forgotten, "These projects are not in Omnichannel.Graph.sln (dotnet sln add):");
    }

    private static IEnumerable<string> Projects() =>
        Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"));

    private static string FolderOf(string project) => Path.GetDirectoryName(project)!.Replace('\\', '/');

    private static IEnumerable<string> References(string project) =>
        from reference in Elements(project, "ProjectReference")
        let target = reference.Attribute("Include")!.Value.Replace('\\', '/')
        let path = Path.GetFullPath(Path.Combine(Repository.Root, FolderOf(project), target))
        select FolderOf(Path.GetRelativePath(Repository.Root, path));

    private static IEnumerable<XElement> Elements(string project, string name) =>
        XDocument.Parse(Repository.Read(project)).Descendants(name);
}
