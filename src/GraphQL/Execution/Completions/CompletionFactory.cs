using System.Collections.Concurrent;
using GraphQL.Binding;
using GraphQL.Execution.Leaves;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Completions;

/// <summary>Finds the completion for a GraphQL type of a view and the CLR type that a resolver yields, and keeps it.</summary>
internal sealed class CompletionFactory(BoundSchema bound)
{
    private readonly ConcurrentDictionary<(GraphType Type, GraphQLSchema Schema, Type Clr), object> made = new();

    public Completion<T> For<T>(GraphType type, GraphQLSchema view) =>
        (Completion<T>)made.GetOrAdd((type, view, typeof(T)), key => Make(key.Type, key.Schema, key.Clr));

    private object Make(GraphType type, GraphQLSchema view, Type clr)
    {
        var nonNull = !type.IsNullable;
        switch (type.Nullable)
        {
            case ListType list:
                var item = clr == typeof(object) ? typeof(object) : ClrTypes.ElementOf(clr)!;
                return New(typeof(ListCompletion<,>), [clr, item], Make(list.OfType, view, item), nonNull);
            case ObjectType found:
                return New(typeof(ObjectCompletion<>), [clr], found.Name, nonNull);
            case CompositeType found:
                return New(typeof(AbstractCompletion<>), [clr], new ConcreteTypes(bound, found, view.PossibleTypes(found)), nonNull);
            case ScalarType scalar when bound.Scalar(scalar.Name)?.WriterFor(clr) is { } write:
                return New(typeof(TextCompletion<>), [clr], write, nonNull);
            default:
                return New(typeof(LeafCompletion<>), [clr], LeafFactory.For(type.Named, clr, bound), nonNull);
        }
    }

    private static object New(Type open, Type[] types, params object[] arguments) =>
        Activator.CreateInstance(open.MakeGenericType(types), arguments)!;
}
