using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>One module's part of the schema: its SDL, and the code behind it.</summary>
public interface ISchemaModule
{
    /// <summary>The module's name, unique in a process; messages about its SDL carry it.</summary>
    string Name { get; }

    /// <summary>The module's SDL, which is its subgraph's schema. What it shares with other modules each of them gives.</summary>
    IReadOnlyList<Source> Sdl { get; }

    /// <summary>Binds the module's code to the schema.</summary>
    void Bind(SchemaBinder schema);
}
