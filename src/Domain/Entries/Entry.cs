namespace Hub.Domain;

/// <summary>What a sender submits: one line of the ledger before it is taken in. Immutable; a correction is a new entry.</summary>
public abstract record Entry
{
    /// <summary>The sender's own key, unique within <see cref="Region"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The region that the entry is of: the deciding agency's, or the institution's of a registration.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>The day by which the law orders the entry.</summary>
    public abstract DateOnly LawDay { get; }

    /// <summary>The name of the entry's kind: that of its field in the contract's EntryInput.</summary>
    public abstract string Kind { get; }

    /// <summary>The person whose file it is in; null where <see cref="Target"/> says, or where it is of an institution or a region alone.</summary>
    public virtual PersonCode? Subject => null;

    /// <summary>The institution that it happened at, or that it is of.</summary>
    public virtual InstitutionCode? Place => null;

    /// <summary>The control of the entry that it is about, whose file it goes to when it names no person.</summary>
    public virtual string? Target => null;

    /// <summary>Persons besides <see cref="Subject"/> in whose files it stands too.</summary>
    public virtual IReadOnlyList<PersonCode> Responsible => [];

    /// <summary>文书号 of the decision or notice.</summary>
    public virtual string? Document => null;

    /// <summary>Why it was decided so, where the entry says it.</summary>
    public virtual string? Grounds => null;

    /// <summary>The entry by which it is told where it happened, when it does not name the place itself.</summary>
    protected virtual string? About => Target;

    /// <summary>The institution that it happened at: its own, or that of the entry which it is about.</summary>
    /// <param name="find">The entry with a control; null where there is none.</param>
    public InstitutionCode? PlaceBy(Func<string, Entry?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return Place ?? (About is { } control ? find(control)?.PlaceBy(find) : null);
    }

    /// <summary>The entry with each reference to another, as the sender wrote it, put as a control.</summary>
    public virtual Entry WithReferences(Func<string, string> control) => this;

    /// <summary>The controls of the entries that it refers to.</summary>
    public IReadOnlyList<string> References()
    {
        var found = new List<string>();
        WithReferences(control =>
        {
            found.Add(control);
            return control;
        });
        return found;
    }
}
