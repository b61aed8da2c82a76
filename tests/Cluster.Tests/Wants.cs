namespace Hub.Clustered;

/// <summary>Some hundred different subscribers: every audience, at every level, with every kind of filter; a few want all, most want little.</summary>
internal static class Wants
{
    private static readonly string[] ChangesOfStatus = ["STATUS_CHANGED"];

    /// <param name="persons">Codes of those who will be submitted.</param>
    public static Want Make(int index, Random random, IReadOnlyList<string> persons)
    {
        var place = Place.All[random.Next(Place.All.Count)];
        var levels = (string[])[place.County, place.City, place.Province];
        var level = levels[random.Next(3)];
        // One in sixty has the whole country and no filter.
        if (index % 60 == 0) return new Want("INSURANCE", "000000");
        return (index % 10) switch
        {
            0 => new Want("SETTLEMENT", level),
            1 => new Want("INSURANCE", place.County),
            2 => new Want(place.IsPharmacy ? "DRUG" : "HEALTH", level),
            3 => new Want("INSTITUTION", place.County, place.Institution),
            4 => new Want("INSURANCE", level) { WhereKinds = ["ENTRY_REVERSED", "POINTS_RECORDED"] },
            5 => new Want("INSURANCE", "000000") { WhereRegion = place.County, WhereInstitutionKind = place.IsPharmacy ? "PHARMACY" : "MEDICAL" },
            6 => new Want("INSURANCE", "000000") { WherePersons = [.. random.GetItems([.. persons], 5).Distinct()] },
            7 => new Want("INSURANCE", place.Province) { WhereKinds = ChangesOfStatus, WhereStatus = [random.Next(2) == 0 ? "NORMAL" : "SUSPENDED"] },
            8 => new Want("HEALTH", "000000") { WhereRegion = level, WherePersons = [.. random.GetItems([.. persons], 20).Distinct()] },
            _ => new Want("INSURANCE", place.City) { WhereKinds = ["REGISTRATION_CHANGED"] },
        };
    }
}
