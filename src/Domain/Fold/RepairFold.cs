namespace Hub.Domain;

/// <summary>记分修复: what each passed repair takes off the year of its approval, within the rule's limits .</summary>
internal sealed class RepairFold
{
    /// <summary>Routes that share a limit under the first of them.</summary>
    private readonly Dictionary<(RegionCode Province, int Year, RepairRoute First), (int Times, int Points)> _routes = [];
    private readonly Dictionary<(RegionCode Province, int Year), int> _years = [];

    /// <param name="line">In the order of the days.</param>
    /// <param name="total">The province's effective total of the year just before.</param>
    /// <param name="highestSingle">The highest single score of the year so far that counts.</param>
    public void Run(RepairLine line, int total, int highestSingle)
    {
        line.Before = total;
        if (line is not { Book: { } book, Route: { } route }) return;
        line.AfterSingle = highestSingle >= book.RepairExclusion?.SingleScore;
        if (line.AfterSingle) return;
        var year = (line.Province, line.Entry.ApprovedOn.Year);
        var byRoute = (line.Province, line.Entry.ApprovedOn.Year, route.Routes[0]);
        var (times, points) = _routes.GetValueOrDefault(byRoute);
        var taken = Math.Min(Math.Max(1, line.Entry.Times), (route.MaxTimes ?? int.MaxValue) - times);
        var left = Math.Min((route.MaxPoints ?? int.MaxValue) - points, (book.RepairLimits?.MaxPoints ?? int.MaxValue) - _years.GetValueOrDefault(year));
        if (taken <= 0 || left <= 0) return;
        line.Counts = true;
        line.Off = Math.Max(0, Math.Min(total, Math.Min(left, line.AskedFor(taken))));
        _routes[byRoute] = (times + taken, points + line.Off);
        _years[year] = _years.GetValueOrDefault(year) + line.Off;
    }
}
