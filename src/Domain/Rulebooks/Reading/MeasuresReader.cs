namespace Hub.Domain;

/// <summary>Clauses about measures, terms and registering while a term runs.</summary>
internal static class MeasuresReader
{
    public static IEnumerable<Clause> Measures(YamlMap block, string key, ClauseContext context)
    {
        foreach (var map in block.Maps(key))
        {
            var single = map.Has("single");
            var of = single ? "single" : "total";
            var (at, to) = Range(map, of);
            var (months, banned) = (map.Amount("suspend", "month"), BannedYears(map));
            Status? status = banned is not null ? Status.Terminated : months is not null ? Status.Suspended : null;
            var duties = map.Enums<DutyKind>("do");
            if (status is null && duties.Count == 0) map.Fault(of, "a measure suspends, terminates, or says what to do.");
            Audience? by = duties.Count > 0 ? map.Enum<Audience>("by") : null;
            yield return new Measure(context.In(map), context.Readings, at, to, single, status, months, banned, duties, by);
            map.NoOthers();
        }
    }

    public static IEnumerable<Clause> Terms(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new TermsClause(context.In(map), context.Readings, map.Enums<TermStart>("start"), map.Bool("carry-over"));
        map.NoOthers();
    }

    public static IEnumerable<Clause> RegistrationDuringTerm(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        yield return new RegistrationDuringTermClause(context.In(map), context.Readings, map.Enum<DuringTerm>("suspended"), map.Enum<DuringTerm>("terminated"));
        map.NoOthers();
    }

    private static int? BannedYears(YamlMap map)
    {
        if (map.MapOrNull("terminate") is not { } terminate) return null;
        var years = terminate.Amount("banned", "year");
        if (years is null) terminate.Fault("banned", "a termination says for how many years it bars registration.");
        terminate.NoOthers();
        return years;
    }

    /// <summary>One number, which holds until the next line of its kind, or a range.</summary>
    private static (int At, int? To) Range(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (!BandText.TryParseOpen(text, out var range)) map.Fault(key, $"'{text}' is neither a number nor a range.");
        return range;
    }
}
