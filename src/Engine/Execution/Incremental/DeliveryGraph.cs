namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>
/// Which deferred parts the client knows of, which wait for others, and what each payload tells: the bookkeeping of incremental delivery (specification
/// proposal "incremental-integration", 2026). Not safe from several threads.
/// </summary>
internal sealed class DeliveryGraph
{
    private readonly HashSet<DeliveryGroup> _roots = [];
    private readonly HashSet<StreamDelivery> _streams = [];
    private int _nextId;

    /// <summary>Whether a payload is still to come.</summary>
    public bool HasNext => _roots.Count > 0 || _streams.Count > 0;

    /// <summary>Work to be started: it belongs to a group that became pending.</summary>
    public List<DeferredWork> ToStart { get; } = [];

    /// <summary>Streams to be started.</summary>
    public List<StreamDelivery> StreamsToStart { get; } = [];

    /// <summary>Takes in what a payload that the client gets leaves for later ones.</summary>
    public void Add(IncrementalParts parts, Payload payload)
    {
        AddFields(parts, payload);
        AddStreams(parts, payload);
    }

    /// <summary>Takes in work that is done; what is complete by it goes into the payload.</summary>
    public void Complete(DeferredWork work, Payload payload)
    {
        work.IsDone = true;
        if (work.HasFailed)
        {
            foreach (var group in work.Fields.Groups)
            {
                Fail(group, work.Errors, payload);
            }

            return;
        }

        // First what is deferred inside, as it may belong to the same groups, which then wait for it too.
        AddFields(work.Parts!, payload);
        foreach (var group in work.Fields.Groups)
        {
            if (group.State == DeliveryState.Pending && group.Works.TrueForAll(one => one.IsDone))
            {
                Deliver(group, payload);
            }
        }
    }

    /// <summary>Takes in further items of a stream.</summary>
    public void Complete(StreamedSlice slice, Payload payload)
    {
        var stream = slice.Stream;
        if (slice.Items is { } items)
        {
            object[] path = [.. stream.Items.Path, slice.FirstIndex];
            payload.Entries.Add(new Payload.Entry(stream.Id, path, [], stream.Label, IsItems: true, items, slice.Errors));
        }

        if (slice.Parts is not null)
        {
            Add(slice.Parts, payload);
        }

        if (slice.IsLast)
        {
            _streams.Remove(stream);
            payload.Completed.Add(new Payload.CompletedNotice(stream.Id, stream.Items.Path, stream.Label, IsStream: true, slice.Failure));
        }
    }

    private void Deliver(DeliveryGroup group, Payload payload)
    {
        var works = group.Works.ToList();
        foreach (var work in works)
        {
            var (best, subPath) = BestOf(work);
            payload.Entries.Add(new Payload.Entry(best.Id!, work.Fields.Path, subPath, best.Label, IsItems: false, work.Data!, work.Errors));
            foreach (var other in work.Fields.Groups)
            {
                other.Works.Remove(work);
            }
        }

        _roots.Remove(group);
        group.State = DeliveryState.Completed;
        payload.Completed.Add(new Payload.CompletedNotice(group.Id!, group.Path, group.Label, IsStream: false, []));
        foreach (var child in group.Children)
        {
            Promote(child, payload);
        }

        foreach (var work in works)
        {
            AddStreams(work.Parts!, payload);
        }
    }

    private void AddFields(IncrementalParts parts, Payload payload)
    {
        var works = parts.Fields.ConvertAll(fields => new DeferredWork(fields));
        foreach (var work in works)
        {
            foreach (var group in work.Fields.Groups)
            {
                group.Works.Add(work);
            }
        }

        foreach (var group in works.SelectMany(work => work.Fields.Groups).Concat(parts.Groups).Distinct().Where(parts.Groups.Contains))
        {
            if (group.Parent is null or { State: DeliveryState.Completed })
            {
                Promote(group, payload);
            }
            else
            {
                group.Parent.Children.Add(group);
            }
        }

        StartLate(works);
    }

    private void AddStreams(IncrementalParts parts, Payload payload)
    {
        foreach (var items in parts.Streams)
        {
            var stream = new StreamDelivery(items, NewId());
            _streams.Add(stream);
            StreamsToStart.Add(stream);
            payload.Pending.Add(new Payload.PendingNotice(stream.Id, items.Path, stream.Label));
        }
    }

    // The pending notice with the longest path, so that the client has the least to look up.
    private static (DeliveryGroup Best, IReadOnlyList<object> SubPath) BestOf(DeferredWork work)
    {
        var best = work.Fields.Groups.Where(group => group.Id is not null).MaxBy(group => group.Path.Count)!;
        return (best, [.. work.Fields.Path.Skip(best.Path.Count)]);
    }

    /// <summary>Tells the client of a group; one that has nothing left to deliver makes room for those inside it.</summary>
    private void Promote(DeliveryGroup group, Payload payload)
    {
        if (group.State is DeliveryState.Failed or DeliveryState.Completed)
        {
            return;
        }

        if (group.Works.Count == 0)
        {
            group.State = DeliveryState.Completed;
            group.Children.ForEach(child => Promote(child, payload));
            return;
        }

        group.State = DeliveryState.Pending;
        group.Id = NewId();
        _roots.Add(group);
        payload.Pending.Add(new Payload.PendingNotice(group.Id, group.Path, group.Label));
        StartLate(group.Works);
        if (group.Works.TrueForAll(work => work.IsDone))
        {
            Deliver(group, payload);
        }
    }

    private void StartLate(List<DeferredWork> works)
    {
        foreach (var work in works)
        {
            if (!work.IsStarted && Array.Exists(work.Fields.Groups, group => group.State == DeliveryState.Pending))
            {
                work.IsStarted = true;
                ToStart.Add(work);
            }
        }
    }

    private void Fail(DeliveryGroup group, IReadOnlyList<GraphQLError> errors, Payload payload)
    {
        if (_roots.Remove(group))
        {
            payload.Completed.Add(new Payload.CompletedNotice(group.Id!, group.Path, group.Label, IsStream: false, errors));
        }

        group.State = DeliveryState.Failed;
    }

    private string NewId() => _nextId++.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
