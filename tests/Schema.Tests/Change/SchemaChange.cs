namespace Hub.Schema.Tests;

/// <summary>What a change of the contract does to those who were written for what it was.</summary>
internal enum Danger
{
    /// <summary>Nothing.</summary>
    Safe,

    /// <summary>Every operation is still valid, but an answer can hold what the client has not heard of.</summary>
    Dangerous,

    /// <summary>An operation that was valid no longer is, or its answer no longer fits.</summary>
    Breaking,
}

/// <summary>One difference between two contracts.</summary>
/// <param name="Place">The schema coordinate: Type, Type.field, Type.field(argument:), @directive.</param>
internal sealed record SchemaChange(Danger Danger, string Place, string What)
{
    public override string ToString() => $"{Danger} `{Place}` {What}";
}
