using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The persons and institutions that a submit names, as far as its sender reaches them.</summary>
internal sealed class SubmitSubjects
{
    private readonly Scope _own;
    private readonly HashSet<PersonCode> _reached = [];
    private readonly HashSet<PersonCode> _left = [];
    private readonly Dictionary<InstitutionCode, Institution> _institutions = [];

    private SubmitSubjects(Scope own) => _own = own;

    public static async Task<SubmitSubjects> LoadAsync(Session session, IReadOnlyList<GivenEntry> given, CancellationToken cancellation)
    {
        var subjects = new SubmitSubjects(session.ScopeOf(Reach.Own));
        var people = session.Reads.People;
        // INSURANCE may send of whoever is known, and whom a registration is of nobody needs to know yet.
        if (!session.Is(Audience.Insurance))
        {
            var persons = Named(given.Where(g => g.Kind != "registration"), f => f.MaybePerson());
            var leavers = Named(given.Where(g => g.Kind == "registrationClosed"), f => f.MaybePerson());
            if (persons.Count > 0) subjects.AddReached(await people.ByCodesAsync(persons, subjects._own, cancellation));
            if (leavers.Count > 0) subjects.AddLeft(await people.ByCodesAsync(leavers, Scope.Everything, cancellation));
        }

        var places = Named(given.Where(g => g.Kind is "agreement" or "institutionDecision" or "practicePenalty" or "caseResult"), f => f.MaybeInstitution());
        if (places.Count > 0) subjects.AddPlaces(await session.Reads.Institutions.ByCodesAsync(places, cancellation));
        return subjects;
    }

    /// <summary>Whether the person is of the sender's own.</summary>
    /// <param name="evenLeft">Also when the person was registered at the sender's institution once.</param>
    public bool Reaches(PersonCode person, bool evenLeft = false) => _reached.Contains(person) || (evenLeft && _left.Contains(person));

    public bool Supervises(InstitutionCode institution) => _own.Covers(RegionOf(institution), institution.Kind, institution);

    /// <summary>Where it lies; of one that nobody has registered at, as its code says.</summary>
    public RegionCode RegionOf(InstitutionCode institution) => _institutions.TryGetValue(institution, out var known) ? known.Region : institution.Region;

    private void AddReached(IEnumerable<PersonFile?> files) => _reached.UnionWith(files.SelectMany(f => f?.Codes ?? []));

    private void AddLeft(IEnumerable<PersonFile?> files) => _left.UnionWith(files.OfType<PersonFile>()
        .Where(f => f.Entries.Any(e => e.Content is RegistrationEntry registration && registration.Institution == _own.Institution))
        .SelectMany(f => f.Codes));

    private void AddPlaces(IEnumerable<Institution?> known)
    {
        foreach (var institution in known.OfType<Institution>()) _institutions[institution.Code] = institution;
    }

    private static List<T> Named<T>(IEnumerable<GivenEntry> given, Func<EntryFields, T?> read) where T : struct =>
        [.. given.Select(g => read(g.Fields)).OfType<T>().Distinct()];
}
