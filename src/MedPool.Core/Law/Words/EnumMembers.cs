namespace MedPool.Internals;

/// <summary>The members of an enumeration, in the order of their numbers.</summary>
internal static class EnumMembers
{
    public static T[] Of<T>()
        where T : struct, Enum =>
#if NETSTANDARD2_0
        (T[])Enum.GetValues(typeof(T));
#else
        Enum.GetValues<T>();
#endif
}
