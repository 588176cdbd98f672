namespace kaname::json {
int one();
int one() { return 1; }
}  // namespace kaname::json
