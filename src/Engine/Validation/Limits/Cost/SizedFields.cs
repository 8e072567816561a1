using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>Fields whose length the field above them tells: <c>@listSize(sizedFields:)</c>.</summary>
internal sealed record SizedFields(ImmutableArray<string> Names, ListLength Length);
