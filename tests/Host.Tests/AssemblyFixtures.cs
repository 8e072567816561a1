using Omnichannel.Graph.Testing;

[assembly: AssemblyFixture(typeof(StopsPostgres))]
