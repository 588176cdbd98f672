namespace kaname {
int number();
int number() {
#ifdef WRONG
    int forgotten = 0;
#endif
    return 1;
}
}  // namespace kaname
