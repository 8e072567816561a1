namespace Omnichannel.Graph.Transport;

/// <summary>Which edition of GraphQL over HTTP decides the status codes.</summary>
public enum HttpSpec
{
    /// <summary>The draft of 2025, which the graphql-http audits and today's clients expect: 400 for every request error, 200 for partial data.</summary>
    Audit2025,

    /// <summary>The draft of August 2026: 422 for requests that are understood and refused, 294 for partial data.</summary>
    Draft2026,
}
