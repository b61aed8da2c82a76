namespace GraphQL.Execution.Columns;

/// <summary>Makes the parents that an object type's fields want.</summary>
internal abstract class ParentsFactory
{
    public static ParentsFactory For(Type type) => (ParentsFactory)Activator.CreateInstance(typeof(ParentsFactory<>).MakeGenericType(type))!;

    public abstract Parents Make();
}

internal sealed class ParentsFactory<TParent> : ParentsFactory
{
    public override Parents Make() => new Parents<TParent>();
}
