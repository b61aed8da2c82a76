namespace Hub.Store;

/// <summary>All events of the log behind one place and up to another, as they were read once for whoever wants some of them.</summary>
internal sealed record EventStretch(long After, long UpTo, ArraySegment<LoggedEvent> Events)
{
    /// <summary>Those behind a place within it.</summary>
    public EventStretch Behind(long place)
    {
        // From the end: readers are near it.
        var first = Events.Count;
        while (first > 0 && Events[first - 1].Event.Place > place) first--;
        return new EventStretch(place, UpTo, Events[first..]);
    }

    /// <summary>With the next stretch behind it, and no more than the newest events of both.</summary>
    public EventStretch With(EventStretch next, int most)
    {
        LoggedEvent[] all = [.. Events, .. next.Events];
        return all.Length <= most ? new EventStretch(After, next.UpTo, all) : new EventStretch(all[^(most + 1)].Event.Place, next.UpTo, all[^most..]);
    }
}
