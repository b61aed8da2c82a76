using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Whether the caller may send an entry, as the contract's @submit says: of its region, or of its own institution.</summary>
internal sealed class SubmitReach(Session session)
{
    private readonly InputObjectType _inputs = (InputObjectType)session.View.FullSchema.Type("EntryInput")!;

    /// <summary>Null when it may.</summary>
    public Refusal? Refuse(Entry entry)
    {
        var grants = session.Schema.Policy.OfInput(_inputs.Field(entry.Kind)!) ?? [];
        if (session.Caller is not { } caller || FieldShare.Of("EntryInput", entry.Kind, grants, CallerClass.Of(caller)) is not { } right)
        {
            return new Refusal("OUT_OF_REACH", "The caller may not send such entries.", []);
        }

        return right.Reach == Reach.Own
            ? RefuseOthers(caller, entry, right)
            : caller.Region.Contains(entry.Region)
                ? null
                : new Refusal("OUT_OF_REACH", $"Region {entry.Region} is not within the caller's region {caller.Region}.", ["region"], right.Basis[0]);
    }

    private static Refusal? RefuseOthers(Caller caller, Entry entry, FieldShare right)
    {
        if (caller.Institution is null || EntryPlace.Of(entry) != caller.Institution)
        {
            return new Refusal("OUT_OF_REACH", "An institution sends entries of its own staff only.", ["institution"], right.Basis[0]);
        }

        // Where it lies is for the agency to say, not for the institution.
        return entry is RegistrationEntry && !caller.Region.Contains(entry.Region) && !entry.Region.Contains(caller.Region)
            ? new Refusal("OUT_OF_REACH", $"The institution lies in region {caller.Region}, not in {entry.Region}.", ["region"], right.Basis[0])
            : null;
    }
}
