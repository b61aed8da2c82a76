using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>A value as written in a document (section 2.9).</summary>
public abstract class Value(SourceLocation location) : Node(location);

/// <summary>A whole number, as written.</summary>
public sealed class IntValue(string text, SourceLocation location) : Value(location)
{
    /// <summary>The digits with their sign.</summary>
    public string Text { get; } = text;
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValue(string text, SourceLocation location) : Value(location)
{
    /// <summary>The number as written.</summary>
    public string Text { get; } = text;
}

/// <summary>A string or a block string.</summary>
public sealed class StringValue(string text, bool block, SourceLocation location) : Value(location)
{
    /// <summary>What it means: escapes read, common indentation of a block removed.</summary>
    public string Text { get; } = text;

    /// <summary>True when it was written between three quotation marks.</summary>
    public bool Block { get; } = block;
}

/// <summary>true or false.</summary>
public sealed class BooleanValue(bool value, SourceLocation location) : Value(location)
{
    /// <summary>Which of the two.</summary>
    public bool Value { get; } = value;
}

/// <summary>null.</summary>
public sealed class NullValue(SourceLocation location) : Value(location);

/// <summary>The name of an enum's value.</summary>
public sealed class EnumValue(string name, SourceLocation location) : Value(location)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>Values between brackets.</summary>
public sealed class ListValue(IReadOnlyList<Value> items, SourceLocation location) : Value(location)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<Value> Items { get; } = items;
}

/// <summary>Named values between braces.</summary>
public sealed class ObjectValue(IReadOnlyList<ObjectField> fields, SourceLocation location) : Value(location)
{
    /// <summary>The fields in the order of the text.</summary>
    public IReadOnlyList<ObjectField> Fields { get; } = fields;
}

/// <summary>A named value of an object value.</summary>
public sealed class ObjectField(string name, Value value, SourceLocation location) : Node(location)
{
    /// <summary>The field's name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public Value Value { get; } = value;
}

/// <summary>The use of a variable (section 2.11), or its name in its definition.</summary>
public sealed class Variable(string name, SourceLocation nameLocation, SourceLocation location) : Value(location)
{
    /// <summary>The name without the dollar sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands, behind the dollar sign.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;
}
