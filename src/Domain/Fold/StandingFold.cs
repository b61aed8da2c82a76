namespace Hub.Domain;

/// <summary>The standing of a day: the severest term that holds, by linkage everywhere, and what each province alone says.</summary>
internal static class StandingFold
{
    public static Standing On(DateOnly day, Sanction[] sanctions, IReadOnlyList<Registration> registrations, Explanation explanation, bool underObjection, Lawbooks law)
    {
        var holding = Holding(day, sanctions);
        var governing = Governing(day, holding);
        return new Standing
        {
            AsOf = day,
            Status = governing?.Status ?? Status.Normal,
            Effects = [.. holding.SelectMany(s => EffectsOn(day, s, registrations, law)).Distinct().Order()],
            Official = Official(day, holding, registrations),
            From = governing?.From,
            LastDay = governing?.LastDay,
            TermExpired = governing?.ExpiredOn(day) ?? false,
            NoRegistrationUntil = holding.Max(s => s.NoRegistrationUntil),
            UnderObjection = underObjection,
            Sanctions = Listed(day, holding, sanctions),
            Explanation = explanation,
        };
    }

    public static List<Sanction> Holding(DateOnly day, Sanction[] sanctions)
    {
        var holding = new List<Sanction>();
        foreach (var sanction in sanctions) if (sanction.HoldsOn(day)) holding.Add(sanction);
        return holding;
    }

    /// <summary>The severest, among equals the one that runs longest.</summary>
    public static Sanction? Governing(DateOnly day, List<Sanction> holding)
    {
        Sanction? governing = null;
        foreach (var sanction in holding) if (governing is null || Compare(day, sanction, governing) < 0) governing = sanction;
        return governing;
    }

    /// <summary>By what the person does on the day; the term's own where he serves nowhere.</summary>
    private static IEnumerable<Effect> EffectsOn(DateOnly day, Sanction sanction, IReadOnlyList<Registration> registrations, Lawbooks law)
    {
        var active = registrations.Where(r => r.ActiveOn(day)).ToList();
        return active.Count > 0 && law.RulebookOf(sanction.Article) is { } book ? active.Select(r => book.Effects.Of(r.Category)) : sanction.Effects;
    }

    private static IReadOnlyList<Sanction> Listed(DateOnly day, List<Sanction> holding, Sanction[] sanctions)
    {
        if (sanctions.Length == 0) return [];
        holding.Sort((one, other) => Compare(day, one, other));
        return [.. holding, .. sanctions.Where(s => s.Pending && s.DecidedOn <= day)];
    }

    private static int Compare(DateOnly day, Sanction one, Sanction other)
    {
        var severity = other.Status.CompareTo(one.Status);
        if (severity != 0) return severity;
        var over = one.ExpiredOn(day).CompareTo(other.ExpiredOn(day));
        if (over != 0) return over;
        var end = (End(other) ?? DateOnly.MaxValue).CompareTo(End(one) ?? DateOnly.MaxValue);
        return end != 0 ? end : string.CompareOrdinal(one.Id, other.Id);
    }

    /// <summary>One without an end runs longest; but a termination with the agreement has no bar, so that one by points is longer .</summary>
    private static DateOnly? End(Sanction sanction) => sanction switch
    {
        { Status: Status.Suspended } => sanction.LastDay,
        { Cause: Cause.AgreementTerminated } => DateOnly.MinValue,
        _ => sanction.NoRegistrationUntil,
    };

    private static List<RegionStanding> Official(DateOnly day, List<Sanction> holding, IReadOnlyList<Registration> registrations)
    {
        var provinces = new SortedSet<RegionCode>();
        foreach (var registration in registrations) if (registration.ActiveOn(day)) provinces.Add(registration.Region.Province);
        foreach (var sanction in holding) provinces.Add(sanction.Region.Province);
        var official = new List<RegionStanding>(provinces.Count);
        foreach (var province in provinces)
        {
            var own = holding.FindAll(s => s.Region.Province == province);
            var governing = Governing(day, own);
            official.Add(new RegionStanding(province, governing?.Status ?? Status.Normal, governing?.From, governing?.LastDay, governing?.ExpiredOn(day) ?? false, own.Max(s => s.NoRegistrationUntil)));
        }

        return official;
    }
}
