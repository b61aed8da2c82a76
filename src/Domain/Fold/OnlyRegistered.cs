namespace Hub.Domain;

/// <summary>A person in whose file there is nothing but where he is or was registered: no term can hold for him, and nothing is under objection.</summary>
public static class OnlyRegistered
{
    /// <summary>Entries of these kinds, where a file has no others, change no status. A kind that is not named here may.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["registration", "registrationClosed", "reportedStatus"];

    public static bool Is(PersonFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Moved.Count == 0 && file.Entries.All(e => Kinds.Contains(e.Content.Kind));
    }

    /// <summary>What holds for such a person on a day, as the fold of the file has it, but for the explanation: that takes the file itself.</summary>
    /// <param name="provinces">Where a registration is active on the day; in any order, each as often as there are some.</param>
    public static Standing On(DateOnly day, IEnumerable<RegionCode> provinces) => new()
    {
        AsOf = day,
        Status = Status.Normal,
        Effects = [],
        Official = [.. new SortedSet<RegionCode>(provinces).Select(p => new RegionStanding(p, Status.Normal, null, null, false, null))],
        TermExpired = false,
        UnderObjection = false,
        Sanctions = [],
        Explanation = [],
    };
}
