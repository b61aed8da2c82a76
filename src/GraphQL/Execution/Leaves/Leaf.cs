using GraphQL.Response;

namespace GraphQL.Execution.Leaves;

/// <summary>Writes the values of a scalar or enum; null never comes here.</summary>
internal abstract class Leaf<T>
{
    /// <summary>Whether some values of the CLR type are none of the GraphQL type.</summary>
    public virtual bool MayRefuse => false;

    /// <summary>Why a value is none of the GraphQL type; null when it is one.</summary>
    public virtual string? Refusal(T value) => null;

    public abstract void Write(ref JsonOutput output, T value);
}

/// <summary>Writes what <typeparamref name="T"/>'s leaf writes, where there may be null.</summary>
internal sealed class NullableLeaf<T>(Leaf<T> inner) : Leaf<T?> where T : struct
{
    public override bool MayRefuse => inner.MayRefuse;

    public override string? Refusal(T? value) => value is { } there ? inner.Refusal(there) : null;

    public override void Write(ref JsonOutput output, T? value) => inner.Write(ref output, value.GetValueOrDefault());
}
