using Hub.Domain;

namespace Hub.Store;

/// <summary>Which of a person's registrations is shown on a day, and which of the sanctions that hold: the same, wherever they were read.</summary>
internal struct StatusChoice(InstitutionCode? institution, Scope scope, DateOnly day)
{
    /// <summary>Of those within the scope, the one that has run longest.</summary>
    public IndexedRegistration? Shown { get; private set; }

    /// <summary>The severest; among equals the one that runs longest.</summary>
    public HeldSanction? Holding { get; private set; }

    public void Offer(IndexedRegistration registration)
    {
        var place = registration.Place;
        if (!registration.ActiveOn(day) || (institution is { } only && only != place.Code) || !scope.Covers(place.Region, place.Kind, place.Code)) return;
        if (Shown is not { } shown || Compare(registration, shown) < 0) Shown = registration;
    }

    public void Offer(IndexedSanction sanction)
    {
        if (sanction.HoldsOn(day) && (Holding is not { } holding || sanction.Held.Outranks(holding))) Holding = sanction.Held;
    }

    private static int Compare(IndexedRegistration one, IndexedRegistration other)
    {
        if (one.RegisteredOn != other.RegisteredOn) return one.RegisteredOn.CompareTo(other.RegisteredOn);
        var place = string.CompareOrdinal(one.Place.Code.Value, other.Place.Code.Value);
        if (place != 0) return place;
        return one.Category != other.Category ? one.Category.CompareTo(other.Category) : string.CompareOrdinal(one.Place.Name, other.Place.Name);
    }
}
