namespace Hub.Domain;

/// <summary>记分: what each points entry counts for and each repair takes off, province by province and year by year, in the order of their days.</summary>
internal sealed class ScoreFold(Lawbooks law, IInstitutionRecord institutions, LedgerEntry[] entries, IReadOnlyList<Change> changes)
{
    /// <summary>Scores and repairs as they stand after every change up to a day.</summary>
    public Tally UpTo(DateOnly day)
    {
        var lines = new List<ScoreLine>();
        List<RepairLine>? repairs = null;
        foreach (var entry in entries)
        {
            if (entry.Content is PointsEntry points) lines.Add(Line(entry, points, day));
            else if (entry.Content is RepairEntry { Outcome: Outcome.Passed } repair && !Change.Revokes(changes, entry.Control, day))
            {
                (repairs ??= []).Add(new RepairLine(entry, repair, law.InForce(repair.Region, repair.ApprovedOn)));
            }
        }

        Reverse(lines, day);
        var tally = new Tally { Lines = [.. lines], Repairs = repairs is null ? [] : [.. repairs] };
        Count(tally);
        return tally;
    }

    private ScoreLine Line(LedgerEntry entry, PointsEntry points, DateOnly day)
    {
        var line = new ScoreLine(entry, points, law.InForce(points.Region, points.DecidedOn));
        line.Points = line.Decided;
        line.Ordinal = line.Circumstance is { FromDecision: > 1 } ? OrdinalOf(points, day) : 0;
        return line;
    }

    private void Reverse(List<ScoreLine> lines, DateOnly day)
    {
        foreach (var change in changes)
        {
            if (change.On > day || lines.Find(l => l.Control == change.Target) is not { } line) continue;
            line.Points = Math.Min(line.Points, change.NewPoints ?? 0);
            (line.ReversedBy, line.ReversedOnObjection) = (change.By, change.ByObjection);
        }
    }

    /// <summary>In the order of the days; on one day a repair takes off from what the day's scores made.</summary>
    private static void Count(Tally tally)
    {
        var acts = new Dictionary<(RegionCode Province, string Act), ScoreLine>();
        var limits = tally.Repairs.Length > 0 ? new RepairFold() : null;
        var next = 0;
        foreach (var line in tally.Lines)
        {
            for (; next < tally.Repairs.Length && tally.Repairs[next].Entry.ApprovedOn < line.Entry.DecidedOn; next++) Repair(tally, tally.Repairs[next], limits!);
            line.WaiverNotFirst = line.Waived && !IsFirst(line, tally.Lines);
            line.Counted = line.BelowThreshold ? 0 : line.Points;
            if (line is { Book: not null, Entry.Act: { } act, Counted: > 0 }) Absorb(acts, (line.Province, act), line);
            Accumulate(tally, line);
        }

        for (; next < tally.Repairs.Length; next++) Repair(tally, tally.Repairs[next], limits!);
        foreach (var line in tally.Lines.Where(l => l.AbsorbedBy is not null)) line.AbsorbedBy = acts[(line.Province, line.Entry.Act!)].Control;
    }

    private static void Repair(Tally tally, RepairLine repair, RepairFold limits)
    {
        var year = repair.Entry.ApprovedOn.Year;
        var (raw, effective) = tally.Of(repair.Province, year);
        var single = 0;
        foreach (var line in tally.Lines)
        {
            if (line.Province == repair.Province && line.Entry.DecidedOn.Year == year && line.Entry.DecidedOn <= repair.Entry.ApprovedOn && line.Counted > 0) single = Math.Max(single, line.Points);
        }

        limits.Run(repair, effective, single);
        tally.Put(repair.Province, year, raw, effective - repair.Off);
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
    private static void Accumulate(Tally tally, ScoreLine line)
    {
        var (raw, effective) = tally.Of(line.Province, line.Entry.DecidedOn.Year);
        line.EffectiveBefore = effective;
        raw += line.Counted;
        if (line.Book is { } book) effective = book.Accumulation.Cap is { } cap ? Math.Min(cap, effective + line.Counted) : effective + line.Counted;
        (line.Total, line.Effective) = (raw, effective);
        tally.Put(line.Province, line.Entry.DecidedOn.Year, raw, effective);
    }

    /// <summary>No other act of the year in the pooling area is earlier: by act day where both have one, else by decision .</summary>
    private static bool IsFirst(ScoreLine waived, ScoreLine[] lines)
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

    /// <summary>The decision's place among the institution's of the year, by day and document number, the same number being one decision, and one that is revoked none .</summary>
    private int OrdinalOf(PointsEntry entry, DateOnly day)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in institutions.DamagesOn(entry.Institution, entry.DecidedOn.Year))
        {
            if (decision.RevokedOn <= day) continue;
            var days = decision.DecidedOn.CompareTo(entry.DecidedOn);
            if (days < 0 || (days == 0 && string.CompareOrdinal(decision.DocumentNumber, entry.DocumentNumber) < 0)) earlier.Add(decision.DocumentNumber);
        }

        earlier.Remove(entry.DocumentNumber);
        return earlier.Count + 1;
    }
}
