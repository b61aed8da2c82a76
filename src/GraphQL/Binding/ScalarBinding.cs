using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Binding;

/// <summary>How a scalar is read from its neutral form and written; the untyped half of <see cref="ScalarBinding{T}"/>.</summary>
internal abstract class ScalarBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    /// <summary>Whether what came is such a scalar.</summary>
    public abstract bool Accepts(object neutral);

    /// <summary>The value, or null when what came is no such scalar.</summary>
    public abstract object? Read(object neutral);

    /// <summary>An array of the values of texts and nulls; null where there is anything else among them.</summary>
    public abstract Array? ReadAll(ReadOnlySpan<object?> neutrals);

    /// <summary>A <c>Func&lt;T, string?&gt;</c> for values of a CLR type; null when they are written as they are.</summary>
    public abstract Delegate? WriterFor(Type clr);
}

/// <summary>A scalar whose values travel as strings, such as a date or a code.</summary>
internal abstract class ScalarBinding<T>(string name, Func<T, string> write) : ScalarBinding(name, typeof(T))
{
    protected Func<T, string> Text => write;

    public sealed override bool Accepts(object neutral) => neutral is string text && TryRead(text, out _);

    public sealed override object? Read(object neutral) => neutral is string text && TryRead(text, out var value) ? value : null;

    public sealed override Array? ReadAll(ReadOnlySpan<object?> neutrals)
    {
        var values = new T[neutrals.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (neutrals[i] is string text)
            {
                TryRead(text, out values[i]!);
            }
            else if (neutrals[i] is not null)
            {
                return null;
            }
        }
        return values;
    }

    public override Delegate? WriterFor(Type clr) => clr == typeof(object) ? new Func<object, string?>(value => Text((T)value)) : Text;

    protected abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value);
}

/// <summary>A scalar that is a class.</summary>
internal sealed class ClassScalarBinding<T>(string name, Func<string, T?> read, Func<T, string> write) : ScalarBinding<T>(name, write) where T : class
{
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out T value) => (value = read(text)) is not null;
}

/// <summary>A scalar that is a value type, which may also come as a nullable one.</summary>
internal sealed class StructScalarBinding<T>(string name, Func<string, T?> read, Func<T, string> write) : ScalarBinding<T>(name, write) where T : struct
{
    public override Delegate? WriterFor(Type clr) =>
        clr == typeof(T?) ? new Func<T?, string?>(value => value is { } there ? Text(there) : null) : base.WriterFor(clr);

    protected override bool TryRead(string text, out T value)
    {
        var found = read(text);
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}

/// <summary>A scalar of any JSON value, kept in its neutral form.</summary>
internal sealed class AnyScalarBinding(string name) : ScalarBinding(name, typeof(object))
{
    public override bool Accepts(object neutral) => true;

    public override object? Read(object neutral) => neutral;

    public override Array? ReadAll(ReadOnlySpan<object?> neutrals) => null;

    public override Delegate? WriterFor(Type clr) => null;
}
