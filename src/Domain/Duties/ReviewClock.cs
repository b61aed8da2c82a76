namespace Hub.Domain;

/// <summary>评议、评估时间不计入: the days of a review, from which the experts' are left out, their first and last included.</summary>
internal sealed class ReviewClock(DateOnly? decidedOn, IReadOnlyList<(DateOnly From, DateOnly? To)> pauses)
{
    /// <summary>The day of the first decision; null while it is under review.</summary>
    public DateOnly? DecidedOn => decidedOn;

    /// <summary>Of the objection with this control.</summary>
    public static ReviewClock Of(string objection, LedgerEntry[] entries)
    {
        var pauses = new List<(DateOnly From, DateOnly? To)>();
        DateOnly? begun = null, decided = null;
        foreach (var entry in entries)
        {
            switch (entry.Content)
            {
                case ObjectionStepEntry { Step: ObjectionStepKind.ExpertsBegin } step when step.Objection == objection: begun ??= step.On; break;
                case ObjectionStepEntry { Step: ObjectionStepKind.ExpertsEnd } step when step.Objection == objection && begun is { } from:
                    pauses.Add((from, step.On));
                    begun = null;
                    break;
                case ObjectionDecidedEntry decision when decision.Objection == objection:
                    decided ??= decision.DecidedOn;
                    if (decision is { ExpertFrom: { } first, ExpertTo: { } last }) pauses.Add((first, last));
                    break;
            }
        }

        if (begun is { } open) pauses.Add((open, decided));
        return new ReviewClock(decided, pauses);
    }

    /// <summary>The n-th working day after a day that no expert had; null while the clock stands still before it is reached.</summary>
    public CountedDay? Add(DateOnly day, int workingDays, WorkingDays calendar)
    {
        var provisional = false;
        for (var left = workingDays; left > 0;)
        {
            if (day == DateOnly.MaxValue) return null;
            day = day.AddDays(1);
            provisional |= !calendar.Knows(day.Year);
            if (Pause(day) is { } pause)
            {
                if (pause.To is not { } to) return null;
                day = to;
            }
            else if (calendar.IsWorkingDay(day)) left--;
        }

        return new CountedDay(day, provisional);
    }

    private (DateOnly From, DateOnly? To)? Pause(DateOnly day)
    {
        foreach (var pause in pauses) if (pause.From <= day && !(pause.To < day)) return pause;
        return null;
    }
}
