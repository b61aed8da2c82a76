namespace GraphQL.Binding;

/// <summary>How a scalar is read from its neutral form and written; the untyped half of <see cref="ScalarBinding{T}"/>.</summary>
internal abstract class ScalarBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    /// <summary>The value, or null when what came is no such scalar.</summary>
    public abstract object? Read(object neutral);

    /// <summary>A <c>Func&lt;T, string?&gt;</c> for values of a CLR type; null when they are written as they are.</summary>
    public abstract Delegate? WriterFor(Type clr);
}

/// <summary>A scalar whose values travel as strings, such as a date or a code.</summary>
internal class ScalarBinding<T>(string name, Func<string, object?> read, Func<T, string> write) : ScalarBinding(name, typeof(T))
{
    protected Func<T, string> Text { get; } = write;

    public override object? Read(object neutral) => neutral is string text ? read(text) : null;

    public override Delegate? WriterFor(Type clr) => clr == typeof(object) ? new Func<object, string?>(value => Text((T)value)) : Text;
}

/// <summary>A scalar that is a value type, which may also come as a nullable one.</summary>
internal sealed class StructScalarBinding<T>(string name, Func<string, object?> read, Func<T, string> write)
    : ScalarBinding<T>(name, read, write) where T : struct
{
    public override Delegate? WriterFor(Type clr) =>
        clr == typeof(T?) ? new Func<T?, string?>(value => value is { } there ? Text(there) : null) : base.WriterFor(clr);
}

/// <summary>A scalar of any JSON value, kept in its neutral form.</summary>
internal sealed class AnyScalarBinding(string name) : ScalarBinding(name, typeof(object))
{
    public override object? Read(object neutral) => neutral;

    public override Delegate? WriterFor(Type clr) => null;
}
