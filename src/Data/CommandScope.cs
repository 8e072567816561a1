using Omnichannel.Graph.Data.Rows;

namespace Omnichannel.Graph.Data;

/// <summary>The transaction of one command: rows, time, ids and what is told.</summary>
public sealed class CommandScope
{
    internal CommandScope(GraphDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Db = db;
        Now = now;
        CancellationToken = cancellationToken;
    }

    /// <summary>All tables. Rows that are read are tracked, and saved when the command gives a result that is no refusal.</summary>
    public GraphDbContext Db { get; }

    /// <summary>The time by the database's clock.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Ends the command before it commits.</summary>
    public CancellationToken CancellationToken { get; }

    internal bool HasPublished { get; private set; }

    /// <summary>A new version 7 id.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Tells everything that reacts, if and only if the command commits.</summary>
    public void Publish(Change change)
    {
        HasPublished = true;
        Db.Changes.Add(new ChangeRow
        {
            Topic = change.Topic,
            Key = change.Key,
            Version = change.Version,
            Body = change.Body,
            At = Now,
        });
    }
}
