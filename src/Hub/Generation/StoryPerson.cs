using Hub.Domain;

namespace Hub.Generation;

/// <summary>A person worth looking up: what happened, and what there is to see.</summary>
public sealed class StoryPerson
{
    public string Name { get; set; } = "";
    /// <summary>What the person shows, in a sentence or two.</summary>
    public string Note { get; set; } = "";
    /// <summary>Null for those that the national standard has no code for.</summary>
    public string? Code { get; set; }
    public DateOnly Born { get; set; }
    public bool Female { get; set; }
    public List<StoryWork> Works { get; set; } = [];
    public List<StoryDecision> Decisions { get; set; } = [];
    public List<StoryReversal> Reversals { get; set; } = [];
    public List<StoryRestoration> Restorations { get; set; } = [];
}

/// <summary>A registration, and where it was closed again, its end.</summary>
public sealed class StoryWork
{
    public string At { get; set; } = "";
    public Category As { get; set; }
    public PrincipalRole? Role { get; set; }
    public string? Department { get; set; }
    public string? Title { get; set; }
    /// <summary>Null: the day the province began.</summary>
    public DateOnly? Registered { get; set; }
    public DateOnly? Closed { get; set; }
    public DateOnly? Updated { get; set; }
}

/// <summary>A score; what is left out follows from the rest.</summary>
public sealed class StoryDecision
{
    public string Id { get; set; } = "";
    public string At { get; set; } = "";
    public DateOnly On { get; set; }
    public Circumstance For { get; set; }
    public Responsibility Blame { get; set; }
    public Adjustment Adjust { get; set; }
    public int Points { get; set; }
    public string? Because { get; set; }
    public string? Facts { get; set; }
    public string? Inspection { get; set; }
    public string? Act { get; set; }
    public string? Pooling { get; set; }
    public DateOnly? Delivered { get; set; }
    /// <summary>Neither noticed nor delivered yet.</summary>
    public bool Pending { get; set; }
}

/// <summary>The decision was changed, or without new points revoked.</summary>
public sealed class StoryReversal
{
    /// <summary>The decision's id.</summary>
    public string Of { get; set; } = "";
    public DateOnly On { get; set; }
    public int? NewPoints { get; set; }
    public string Reason { get; set; } = "";
}

/// <summary>An application for restoration and what became of it.</summary>
public sealed class StoryRestoration
{
    public string At { get; set; } = "";
    public DateOnly Applied { get; set; }
    public DateOnly Received { get; set; }
    public DateOnly Decided { get; set; }
    public Outcome Outcome { get; set; }
    public string? Reason { get; set; }
}
