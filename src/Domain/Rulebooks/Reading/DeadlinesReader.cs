using System.Globalization;

namespace Hub.Domain;

/// <summary>Clauses about when things are due, and what is to be done without a day.</summary>
internal static class DeadlinesReader
{
    public static IEnumerable<Clause> Deadlines(YamlMap block, string key, ClauseContext context)
    {
        var map = block.Map(key);
        foreach (var name in map.Keys)
        {
            if (!EnumName.TryParse<DeadlineKind>(name, out var kind)) continue;
            var (workingDays, dayOfMonth) = Due(map, name, kind);
            yield return new DeadlineClause(context.Article, context.Readings, kind, workingDays, dayOfMonth);
        }

        map.NoOthers();
    }

    public static IEnumerable<Clause> Untimed(YamlMap block, string key, ClauseContext context)
    {
        yield return new UntimedClause(context.Article, context.Readings, block.Enums<DeadlineKind>(key));
    }

    public static IEnumerable<Clause> Duties(YamlMap block, string key, ClauseContext context)
    {
        foreach (var map in block.Maps(key))
        {
            yield return new DutyClause(context.In(map), context.Readings, map.Enum<DutyKind>("do"), map.Enums<DutyTrigger>("on"), map.Enum<Audience>("by"));
            map.NoOthers();
        }
    }

    /// <summary>"5 working days", "same day", or for the periodic report "day 15".</summary>
    public static (int WorkingDays, int? DayOfMonth) Due(YamlMap map, string key, DeadlineKind kind)
    {
        var text = map.Text(key);
        if (kind == DeadlineKind.QuarterlyReport)
        {
            if (text.StartsWith("day ", StringComparison.Ordinal) && Number(text.AsSpan(4), out var day) && day is >= 1 and <= 28) return (0, day);
            map.Fault(key, $"'{text}' is not a day of the month, such as 'day 15'.");
        }
        else if (text != "same day")
        {
            if (text.EndsWith(" working days", StringComparison.Ordinal) && Number(text.AsSpan(0, text.Length - 13), out var days)) return (days, null);
            map.Fault(key, $"'{text}' is neither a number of working days nor 'same day'.");
        }

        return default;
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
