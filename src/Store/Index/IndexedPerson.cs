using Hub.Domain;

namespace Hub.Store;

/// <summary>What the index keeps of a person file.</summary>
/// <param name="MayBePublished">An agency let the public see points, or a correction moved entries here: the file itself says what of the points is public.</param>
internal sealed record IndexedPerson(string FileId, string Name, bool MayBePublished)
{
    /// <summary>False where something of the person cannot be read: of such a one the database is asked.</summary>
    public bool IsReadable { get; init; } = true;
    /// <summary>Nothing but registrations was ever filed: what holds follows from them alone.</summary>
    public bool IsOnlyRegistered { get; init; }
    public IReadOnlyList<PersonCode> Codes { get; init; } = [];
    public IReadOnlyList<IndexedRegistration> Registrations { get; init; } = [];
    public IReadOnlyList<IndexedSanction> Sanctions { get; init; } = [];
}

/// <summary>登记备案 as far as it says whether, where and as what a person serves on a day.</summary>
internal readonly record struct IndexedRegistration(RegisteredPlace Place, Category Category, DateOnly RegisteredOn, DateOnly? ClosedOn)
{
    public static IndexedRegistration Of(Registration r) => new(new RegisteredPlace(r.Institution, r.InstitutionName, r.InstitutionKind, r.Region), r.Category, r.RegisteredOn, r.ClosedOn);

    public bool ActiveOn(DateOnly day) => RegisteredOn <= day && !(ClosedOn < day);
}

/// <summary>A sanction that has, or had, a first day.</summary>
internal readonly record struct IndexedSanction(HeldSanction Held, DateOnly? EndedOn)
{
    public static IndexedSanction Of(Sanction s) => new(new HeldSanction(s.Status, s.Cause, s.From, s.LastDay, s.NoRegistrationUntil), s.EndedOn);

    public bool HoldsOn(DateOnly day) => Held.From <= day && !(EndedOn <= day);
}
