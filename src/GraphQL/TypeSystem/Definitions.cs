using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A field of an object or interface (section 3.6).</summary>
public sealed class FieldDefinition : SchemaElement
{
    private Dictionary<string, InputValueDefinition> byName = [];

    /// <summary>The type of its value.</summary>
    public required GraphType Type { get; init; }

    /// <summary>The arguments in the order of the text.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments
    {
        get;
        init
        {
            field = value;
            byName = NameIndex.Of(value);
        }
    } = [];

    /// <summary>The field of the full schema that this one of a view stands for; itself in a full schema.</summary>
    public FieldDefinition Origin { get => field ?? this; init; }

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name) => byName.GetValueOrDefault(name);
}

/// <summary>An argument of a field or directive, or a field of an input object (section 3.6.1).</summary>
public sealed class InputValueDefinition : SchemaElement
{
    private object? coercedDefault;
    private bool defaultIsRead;
    private bool isOfView;

    /// <summary>The type of its value.</summary>
    public required GraphType Type { get; init; }

    /// <summary>The default as written; null when there is none.</summary>
    public Value? DefaultLiteral { get; init; }

    /// <summary>The default as callers may see it: in a view without what the view hides, and null when that leaves nothing to show.</summary>
    public Value? VisibleDefault => isOfView && DefaultLiteral is not null ? TypeSystem.VisibleDefault.Of(DefaultLiteral, Type) : DefaultLiteral;

    /// <summary>True when there is a default, be it null.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>The default in its neutral form (see <see cref="InputObject"/>); meaningful only when <see cref="HasDefault"/>.</summary>
    public object? Default
    {
        get
        {
            ReadDefault();
            return coercedDefault;
        }
    }

    /// <summary>True when a caller must give it: it is non-null and has no default.</summary>
    public bool IsRequired => !Type.IsNullable && !HasDefault;

    // Defaults rest on one another, so each is read when first asked for; the schema's builder asks for all before anyone else can.
    internal void ReadDefault()
    {
        if (defaultIsRead || DefaultLiteral is null)
            return;
        LiteralCoercion.TryRead(DefaultLiteral, Type, null, out coercedDefault);
        defaultIsRead = true;
    }

    // In a view the literal may name what the view hides, so the value is the one that the full schema has.
    internal InputValueDefinition InView(GraphType type) => new()
    {
        Name = Name,
        Description = Description,
        Location = Location,
        AppliedDirectives = AppliedDirectives,
        Type = type,
        DefaultLiteral = DefaultLiteral,
        coercedDefault = Default,
        defaultIsRead = true,
        isOfView = true,
    };
}

/// <summary>One value of an enum (section 3.9).</summary>
public sealed class EnumValueDefinition : SchemaElement;

/// <summary>A directive that documents may apply (section 3.13).</summary>
public sealed class DirectiveDefinition : SchemaElement
{
    private Dictionary<string, InputValueDefinition> byName = [];

    /// <summary>The arguments in the order of the text.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments
    {
        get;
        init
        {
            field = value;
            byName = NameIndex.Of(value);
        }
    } = [];

    /// <summary>Whether one place may have it more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may be applied.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; init; } = [];

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name) => byName.GetValueOrDefault(name);
}
