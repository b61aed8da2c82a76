namespace Hub.Domain;

/// <summary>记分: what each points entry counts for, province by province and year by year, in the order of the decisions.</summary>
internal sealed class ScoreFold(Lawbooks law, IInstitutionRecord institutions, LedgerEntry[] entries)
{
    /// <summary>The lines as they stand after every reversal up to a day.</summary>
    public ScoreLine[] UpTo(DateOnly day)
    {
        var lines = new List<ScoreLine>();
        foreach (var entry in entries)
        {
            if (entry.Content is not PointsEntry points) continue;
            var line = new ScoreLine(entry, points, law.InForce(points.Region, points.DecidedOn));
            line.Points = line.Decided;
            line.Ordinal = line.Circumstance is { FromDecision: > 1 } ? OrdinalOf(points) : 0;
            lines.Add(line);
        }

        Reverse(lines, day);
        var acts = new Dictionary<(RegionCode Province, string Act), ScoreLine>();
        var totals = new Dictionary<(RegionCode Province, int Year), (int Raw, int Effective)>();
        foreach (var line in lines)
        {
            line.WaiverNotFirst = line.Waived && !IsFirst(line, lines);
            line.Counted = line.BelowThreshold ? 0 : line.Points;
            if (line is { Book: not null, Entry.Act: { } act, Counted: > 0 }) Absorb(acts, (line.Province, act), line);
            Accumulate(totals, line);
        }

        foreach (var line in lines.Where(l => l.AbsorbedBy is not null)) line.AbsorbedBy = acts[(line.Province, line.Entry.Act!)].Control;
        return [.. lines];
    }

    private void Reverse(List<ScoreLine> lines, DateOnly day)
    {
        foreach (var entry in entries)
        {
            if (entry.Content is not ReversalEntry reversal || reversal.DecidedOn > day) continue;
            if (lines.Find(l => l.Control == reversal.Entry) is not { } line) continue;
            line.Points = Math.Min(line.Points, reversal.NewPoints ?? 0);
            line.ReversedBy = entry.Control;
        }
    }

    /// <summary>The same act counts once, at its highest; a higher score that comes later adds the difference .</summary>
    private static void Absorb(Dictionary<(RegionCode, string), ScoreLine> acts, (RegionCode, string) act, ScoreLine line)
    {
        if (!acts.TryGetValue(act, out var highest))
        {
            acts[act] = line;
        }
        else if (line.Points <= highest.Points)
        {
            (line.Counted, line.AbsorbedBy) = (0, highest.Control);
        }
        else
        {
            line.Counted = line.Points - highest.Points;
            highest.AbsorbedBy = line.Control;
            acts[act] = line;
        }
    }

    /// <summary>Raw, and stopped at the cap in the order of the decisions; without a rule in force there is no effect .</summary>
    private static void Accumulate(Dictionary<(RegionCode, int), (int Raw, int Effective)> totals, ScoreLine line)
    {
        var key = (line.Province, line.Entry.DecidedOn.Year);
        var (raw, effective) = totals.GetValueOrDefault(key);
        line.EffectiveBefore = effective;
        raw += line.Counted;
        if (line.Book is { } book) effective = book.Accumulation.Cap is { } cap ? Math.Min(cap, effective + line.Counted) : effective + line.Counted;
        (line.Total, line.Effective) = totals[key] = (raw, effective);
    }

    /// <summary>No other act of the year in the pooling area is earlier: by act day where both have one, else by decision .</summary>
    private static bool IsFirst(ScoreLine waived, List<ScoreLine> lines)
    {
        foreach (var other in lines)
        {
            if (other == waived || other.Entry.DecidedOn.Year != waived.Entry.DecidedOn.Year) continue;
            if (other.ReversedBy is not null && other.Points == 0) continue;
            if (Scoring.PoolingAreaOf(other.Entry) == Scoring.PoolingAreaOf(waived.Entry) && Earlier(other, waived)) return false;
        }

        return true;
    }

    private static bool Earlier(ScoreLine one, ScoreLine other)
    {
        if (one.Entry.Act is { } act && act == other.Entry.Act) return false;
        var days = one.Entry.ActOn is { } oneAct && other.Entry.ActOn is { } otherAct
            ? oneAct.CompareTo(otherAct)
            : one.Entry.DecidedOn.CompareTo(other.Entry.DecidedOn);
        return days != 0 ? days < 0 : string.CompareOrdinal(one.Control, other.Control) < 0;
    }

    /// <summary>The decision's place among the institution's of the year, by day and document number, the same number being one decision .</summary>
    private int OrdinalOf(PointsEntry entry)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in institutions.DamagesOn(entry.Institution, entry.DecidedOn.Year))
        {
            var days = decision.DecidedOn.CompareTo(entry.DecidedOn);
            if (days < 0 || (days == 0 && string.CompareOrdinal(decision.DocumentNumber, entry.DocumentNumber) < 0)) earlier.Add(decision.DocumentNumber);
        }

        earlier.Remove(entry.DocumentNumber);
        return earlier.Count + 1;
    }
}
