namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Where a field's value comes from.</summary>
internal enum FieldMode
{
    /// <summary>From its resolver, for all parents, before the response is written.</summary>
    Resolve,

    /// <summary>Read from the parent while the response is written.</summary>
    ReadLeaf,

    /// <summary>Written by its resolver straight from the parent to the response.</summary>
    WriteLeaf,

    /// <summary>The name of the parent's type.</summary>
    Typename,
}
