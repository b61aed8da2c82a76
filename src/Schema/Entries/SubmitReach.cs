using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Whether the caller may send an entry, as the contract's @submit says: of its region, of what its department supervises, or of its own.</summary>
internal sealed class SubmitReach
{
    private readonly Session _session;
    private readonly SubmitSubjects _subjects;
    private readonly InputObjectType _inputs;

    private SubmitReach(Session session, SubmitSubjects subjects)
    {
        (_session, _subjects) = (session, subjects);
        _inputs = (InputObjectType)session.View.FullSchema.Type("EntryInput")!;
    }

    public static async Task<SubmitReach> LoadAsync(Session session, IReadOnlyList<GivenEntry> given, CancellationToken cancellation) =>
        new(session, await SubmitSubjects.LoadAsync(session, given, cancellation));

    /// <summary>Null when it may. What is unknown is refused as what is out of reach is, so that trying tells nothing.</summary>
    public Refusal? Refuse(Entry entry, EntryReferences references)
    {
        var grants = _session.Schema.Policy.OfInput(_inputs.Field(entry.Kind)!) ?? [];
        if (_session.Caller is not { } caller || FieldShare.Of("EntryInput", entry.Kind, grants, CallerClass.Of(caller)) is not { } right)
        {
            return new Refusal("OUT_OF_REACH", "The caller may not send such entries.", []);
        }

        return (right.Reach, caller.Audience) switch
        {
            (Reach.Own, Audience.Institution) => OfOthers(caller, entry, references, right),
            (Reach.Own, _) => OfAnother(entry, right),
            _ => Elsewhere(caller, entry, right) ?? (caller.Audience == Audience.Insurance ? Foreign(caller, entry, right) ?? InAnothersName(caller, entry, right) : Unsupervised(entry, references, right)),
        };
    }

    /// <summary>Whether the sender may hear what becomes of the entry's person, should it be taken: also when that is the leave-taking.</summary>
    public bool Reached(Entry? entry) => entry is RegistrationEntry || _session.Is(Audience.Insurance) || (entry?.Subject is { } person && _subjects.Reaches(person));

    private static Refusal? Elsewhere(Caller caller, Entry entry, FieldShare right) => caller.Region.Contains(entry.Region)
        ? null
        : new Refusal("OUT_OF_REACH", $"Region {entry.Region} is not within the caller's region {caller.Region}.", ["region"], right.Basis[0]);

    /// <summary>Nobody may draw another province's institution to itself, nor decide on one that lies elsewhere. Within a province counties are moved and merged.</summary>
    private Refusal? Foreign(Caller caller, Entry entry, FieldShare right)
    {
        if (caller.Region.IsCountry || entry.Place is not { } institution) return null;
        return entry switch
        {
            RegistrationEntry when institution.Region.Province != caller.Region.Province =>
                new Refusal("OUT_OF_REACH", $"{institution} is not an institution of the caller's province.", ["institution"], right.Basis[0]),
            AgreementEntry or InstitutionDecisionEntry or PracticePenaltyEntry when !caller.Region.Contains(_subjects.RegionOf(institution)) =>
                new Refusal("OUT_OF_REACH", $"{institution} does not lie within the caller's region {caller.Region}.", ["institution"], right.Basis[0]),
            _ => null,
        };
    }

    /// <summary>What a body ruled on an objection it sends itself: the agency that decided does not answer for the department above it.</summary>
    private static Refusal? InAnothersName(Caller caller, Entry entry, FieldShare right) => entry is ObjectionDecidedEntry { DecidedBy: { } by } && by != caller.Body
        ? new Refusal("BODY_NOT_COMPETENT", $"What {EnumName.Of(by)} ruled on an objection is for {EnumName.Of(by)} to send.", ["decidedBy"], right.Basis[0])
        : null;

    /// <summary>A department sends entries of the persons and institutions that it supervises, and of the persons whose case was handed to it.</summary>
    private Refusal? Unsupervised(Entry entry, EntryReferences references, FieldShare right)
    {
        if (entry.Place is { } institution && !_subjects.Supervises(institution))
        {
            return new Refusal("OUT_OF_REACH", $"{institution} is not an institution that the caller supervises.", ["institution"], right.Basis[0]);
        }

        if (entry.Subject is not { } person || _subjects.Reaches(person)) return null;
        return entry is CaseResultEntry { Transfer: { } transfer } && references.Content(transfer)?.Subject == person
            ? null
            : new Refusal("UNKNOWN_PERSON", "Nobody whom the caller supervises is registered under this code.", ["person"], right.Basis[0]);
    }

    private Refusal? OfOthers(Caller caller, Entry entry, EntryReferences references, FieldShare right)
    {
        if (entry.Target is not null)
        {
            return entry.Subject is { } objecting && !_subjects.Reaches(objecting) && references.Content(entry.Target)?.Subject != objecting
                ? new Refusal("OUT_OF_REACH", "An institution objects for its own staff only.", ["person"], right.Basis[0])
                : null;
        }

        if (entry is not (LicenceLostEntry or PracticeRestrictedEntry) && (caller.Institution is null || entry.Place != caller.Institution))
        {
            return new Refusal("OUT_OF_REACH", "An institution sends entries of its own staff only.", ["institution"], right.Basis[0]);
        }

        if (entry is not RegistrationEntry && entry.Subject is { } person && !_subjects.Reaches(person, evenLeft: entry is RegistrationClosedEntry))
        {
            return new Refusal("OUT_OF_REACH", "An institution sends entries of its own staff only.", ["person"], right.Basis[0]);
        }

        // Where it lies, and so which agencies it tells, is not for the institution to say.
        return entry is RegistrationEntry or LicenceLostEntry or PracticeRestrictedEntry or DutyDoneEntry && !caller.Region.Contains(entry.Region) && !entry.Region.Contains(caller.Region)
            ? new Refusal("OUT_OF_REACH", $"The institution lies in region {caller.Region}, not in {entry.Region}.", ["region"], right.Basis[0])
            : null;
    }

    private Refusal? OfAnother(Entry entry, FieldShare right) => entry.Subject is { } person && !_subjects.Reaches(person)
        ? new Refusal("OUT_OF_REACH", "A person objects for himself only.", ["person"], right.Basis[0])
        : null;
}
