using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Says which C# types and resolvers stand behind the types and fields of a schema.</summary>
public sealed class Bindings
{
    private readonly GraphQLSchema schema;
    private readonly BindingTable table = new();

    private Bindings(GraphQLSchema schema) => this.schema = schema;

    /// <exception cref="BindingException">Something is missing, unknown or of the wrong type; lists all of it.</exception>
    public static BoundSchema Bind(GraphQLSchema schema, Action<Bindings> declare)
    {
        var bindings = new Bindings(schema);
        declare(bindings);
        var faults = BindingCheck.Of(schema, bindings.table);
        return faults.Count == 0 ? new BoundSchema(schema, bindings.table) : throw new BindingException(faults);
    }

    /// <summary>An object type; also tells which object type a value of an interface or union is.</summary>
    public ObjectBinding<T> Object<T>(string graphQLType) => (ObjectBinding<T>)table.Add(new ObjectBinding<T>(graphQLType));

    /// <summary>An interface; the CLR type of a value tells its object type, or <paramref name="typeOf"/> names it.</summary>
    public void Interface<T>(string name, Func<T, string>? typeOf = null) => table.Add(Abstract(name, typeOf));

    /// <summary>A union; the CLR type of a value tells its object type, or <paramref name="typeOf"/> names it.</summary>
    public void Union<T>(string name, Func<T, string>? typeOf = null) => table.Add(Abstract(name, typeOf));

    /// <summary>A scalar that travels as a string; <paramref name="read"/> gives null for a string that is none.</summary>
    public void Scalar<T>(string name, Func<string, T?> read, Func<T, string> write) where T : struct =>
        table.Add(new StructScalarBinding<T>(name, read, write));

    /// <inheritdoc cref="Scalar{T}(string, Func{string, T?}, Func{T, string})"/>
    public void Scalar<T>(string name, Func<string, T?> read, Func<T, string> write) where T : class =>
        table.Add(new ClassScalarBinding<T>(name, read, write));

    /// <summary>A scalar of any JSON value: strings, numbers, booleans, null, <c>object?[]</c> and dictionaries of these.</summary>
    public void AnyScalar(string name) => table.Add(new AnyScalarBinding(name));

    /// <summary>What the program cannot take in a String or an ID although the specification does: the reason, or null for a text that it takes.</summary>
    public void RefuseText(Func<string, string?> why) => table.TextRefusal = why;

    /// <summary>An enum whose values are called SCREAMING_SNAKE in the schema and PascalCase here.</summary>
    public void Enum<T>(string name) where T : struct, Enum => table.Add(new EnumBinding<T>(name));

    /// <summary>
    /// An input object as a record: constructor parameters and settable properties are filled by name. A field left out leaves the
    /// parameter's default; <see cref="Optional{T}"/> tells left out from null.
    /// </summary>
    public void Input<T>(string name)
    {
        if (schema.Type(name) is InputObjectType type)
        {
            table.Add(new InputBinding(type, typeof(T)));
        }
        else
        {
            table.Unknown(name, typeof(T));
        }
    }

    /// <summary>An enum read and written as its names, or an input object read as a dictionary: for programs that learn the schema as they run.</summary>
    public void Untyped(string name) => table.AddUntyped(name);

    private static AbstractBinding Abstract<T>(string name, Func<T, string>? typeOf) =>
        new(name, typeof(T), typeOf is null ? null : value => typeOf((T)value));
}
