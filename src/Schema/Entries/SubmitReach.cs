using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Whether the caller may send an entry, as the contract's @submit says: of its region, or of its own institution.</summary>
internal sealed class SubmitReach(Session session, IReadOnlySet<PersonCode> staff)
{
    private readonly InputObjectType _inputs = (InputObjectType)session.View.FullSchema.Type("EntryInput")!;

    /// <summary>With those of the persons that an institution applies for who are its staff.</summary>
    public static async Task<SubmitReach> LoadAsync(Session session, IEnumerable<Entry> entries, CancellationToken cancellation)
    {
        var applying = session.Is(Audience.Institution) ? entries.OfType<RestorationAppliedEntry>().Select(e => e.Person).Distinct().ToList() : [];
        var files = applying.Count == 0 ? [] : await session.Store.People.ByCodesAsync(applying, session.ScopeOf(Reach.Own), cancellation);
        return new SubmitReach(session, files.OfType<PersonFile>().SelectMany(f => f.Codes).ToHashSet());
    }

    /// <summary>Null when it may.</summary>
    public Refusal? Refuse(Entry entry)
    {
        var grants = session.Schema.Policy.OfInput(_inputs.Field(entry.Kind)!) ?? [];
        if (session.Caller is not { } caller || FieldShare.Of("EntryInput", entry.Kind, grants, CallerClass.Of(caller)) is not { } right)
        {
            return new Refusal("OUT_OF_REACH", "The caller may not send such entries.", []);
        }

        return right.Reach == Reach.Own ? RefuseOthers(caller, entry, right) : RefuseElsewhere(caller, entry, right);
    }

    private static Refusal? RefuseElsewhere(Caller caller, Entry entry, FieldShare right)
    {
        if (!caller.Region.Contains(entry.Region))
        {
            return new Refusal("OUT_OF_REACH", $"Region {entry.Region} is not within the caller's region {caller.Region}.", ["region"], right.Basis[0]);
        }

        // A registration says where its institution lies: nobody may draw another province's to itself. Within one, counties are moved and merged.
        return entry is RegistrationEntry { Institution: var institution } && !caller.Region.IsCountry && institution.Region.Province != caller.Region.Province
            ? new Refusal("OUT_OF_REACH", $"{institution} is not an institution of the caller's province.", ["institution"], right.Basis[0])
            : null;
    }

    private Refusal? RefuseOthers(Caller caller, Entry entry, FieldShare right)
    {
        if (caller.Institution is null || entry.Place != caller.Institution)
        {
            return new Refusal("OUT_OF_REACH", "An institution sends entries of its own staff only.", ["institution"], right.Basis[0]);
        }

        if (entry is RestorationAppliedEntry applied && !staff.Contains(applied.Person))
        {
            return new Refusal("OUT_OF_REACH", "An institution applies for its own staff only.", ["person"], right.Basis[0]);
        }

        // Where it lies is for the agency to say, not for the institution.
        return entry is RegistrationEntry && !caller.Region.Contains(entry.Region) && !entry.Region.Contains(caller.Region)
            ? new Refusal("OUT_OF_REACH", $"The institution lies in region {caller.Region}, not in {entry.Region}.", ["region"], right.Basis[0])
            : null;
    }
}
